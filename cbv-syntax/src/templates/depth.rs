//! Expressions that would be too much for the stack of whoever reads them.

use minijinja::machinery::Token;

use super::tags::Tag;

/// How many operators may follow each other. Brackets are counted by the parser.
const MOST: usize = 500;

/// The line of an expression that is nested too deeply.
pub(super) fn too_deep(tags: &[Tag<'_>]) -> Option<usize> {
    tags.iter().find(|tag| is_too_deep(tag)).map(|tag| tag.line).or_else(|| long_chain(tags))
}

/// What stands between two commas is one below the other.
fn is_too_deep(tag: &Tag<'_>) -> bool {
    let mut operators = 0;
    tag.tokens.iter().any(|(token, _)| {
        match token {
            Token::Comma => operators = 0,
            Token::Ident("not" | "and" | "or" | "is" | "in" | "if" | "else") => operators += 1,
            Token::Ident(_)
            | Token::Str(_)
            | Token::String(_)
            | Token::Int(_)
            | Token::Int128(_)
            | Token::Float(_) => {}
            _ => operators += 1,
        }
        operators > MOST
    })
}

/// Each `elif` is read as an `if` within the one before.
fn long_chain(tags: &[Tag<'_>]) -> Option<usize> {
    let mut chains = Vec::new();
    for tag in tags.iter().filter(|tag| tag.is_block) {
        match tag.tokens.first() {
            Some((Token::Ident("if"), _)) => chains.push(0),
            Some((Token::Ident("endif"), _)) => drop(chains.pop()),
            Some((Token::Ident("elif"), _)) => {
                if let Some(chain) = chains.last_mut() {
                    *chain += 1;
                    if *chain > MOST {
                        return Some(tag.line);
                    }
                }
            }
            _ => {}
        }
    }
    None
}
