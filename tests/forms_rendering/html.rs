//! HTML as a browser reads it.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

/// A tag or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Text(String),
}

/// The tags and the texts, without blanks around these.
pub(crate) fn parts(html: &str) -> Vec<Part> {
    let utf8 = |text: &[u8]| String::from_utf8(text.to_vec()).expect("it is UTF-8");
    let mut parts = Vec::new();
    let mut emitter = html5gum::emitters::default::DefaultEmitter::default();
    // Of a textarea nothing but its end is a tag.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        parts.push(match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (utf8(name), utf8(value)));
                Part::Open(utf8(&tag.name), attributes.collect())
            }
            Token::EndTag(tag) => Part::Close(utf8(&tag.name)),
            Token::String(text) => match utf8(&text).trim() {
                "" => continue,
                text => Part::Text(text.to_owned()),
            },
            Token::Comment(text) => panic!("a comment: {}", utf8(&text)),
            Token::Doctype(_) => panic!("a doctype"),
            // As a browser does.
            Token::Error(_) => continue,
        });
    }
    parts
}

/// The tags with the names of their attributes: what no text may change.
pub(crate) fn structure(html: &str) -> Vec<String> {
    let tags = parts(html).into_iter().filter_map(|part| match part {
        Part::Open(tag, attributes) => {
            let names: Vec<_> = attributes.into_keys().collect();
            Some(format!("<{tag} {}>", names.join(" ")))
        }
        Part::Close(tag) => Some(format!("</{tag}>")),
        Part::Text(_) => None,
    });
    tags.collect()
}
