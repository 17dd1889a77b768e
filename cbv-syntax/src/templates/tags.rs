//! A template as tokens, before it is parsed.

use std::ops::Range;

use minijinja::machinery::{Span, Token, tokenize};
use minijinja::syntax::SyntaxConfig;

/// `{{ .. }}` or `{% .. %}`.
pub(super) struct Tag<'s> {
    pub(super) tokens: Vec<(Token<'s>, Span)>,
    /// Whether it is a statement.
    pub(super) is_block: bool,
    pub(super) line: usize,
    /// Where it stands, with its braces.
    pub(super) at: Range<usize>,
}

/// The tags of a template, as far as it can be read: the parser says where that ends.
pub(super) fn tags(source: &str) -> Vec<Tag<'_>> {
    let mut tags: Vec<Tag<'_>> = Vec::new();
    let mut is_open = false;
    for (token, span) in tokenize(source, false, SyntaxConfig::default()).map_while(Result::ok) {
        match token {
            Token::VariableStart | Token::BlockStart => {
                let is_block = matches!(token, Token::BlockStart);
                let at = span.start_offset as usize..span.end_offset as usize;
                tags.push(Tag { tokens: Vec::new(), is_block, line: span.start_line.into(), at });
                is_open = true;
            }
            Token::VariableEnd | Token::BlockEnd => {
                is_open = false;
                if let Some(tag) = tags.last_mut() {
                    tag.at.end = span.end_offset as usize;
                }
            }
            token if is_open => {
                if let Some(tag) = tags.last_mut() {
                    tag.tokens.push((token, span));
                }
            }
            _ => {}
        }
    }
    tags
}

impl<'s> Tag<'s> {
    /// The statement, and what stands behind its name.
    pub(super) fn statement(&self, source: &'s str) -> Option<(&'s str, &'s str)> {
        let ((Token::Ident(name), span), rest) = self.tokens.split_first()? else { return None };
        let end = rest.last().map_or(*span, |(_, span)| *span).end_offset;
        let rest = source.get(span.end_offset as usize..end as usize).unwrap_or_default();
        self.is_block.then(|| (*name, rest.trim()))
    }

    pub(super) fn has_ident(&self, name: &str) -> bool {
        self.tokens.iter().any(|(token, _)| matches!(token, Token::Ident(own) if *own == name))
    }
}
