//! A field as it is shown.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use cbv::forms::{Form, FormInstance};
use cbv::{Context, Templates};
use html5gum::{StartTag, Token, Tokenizer};

use super::file::Part;

/// What Django does not write: hints for keyboards and browsers.
const HINTS: [&str; 3] = ["pattern", "inputmode", "autocomplete"];

static PAGE: LazyLock<Templates> = LazyLock::new(|| {
    Templates::from_sources([("page.html", "{{ form.field }}")]).expect("it parses").strict(true)
});

/// The tags and the texts of the field of a form.
pub(crate) fn shown<F: Form>(form: &FormInstance<F>) -> Vec<Part> {
    let page = PAGE.render("page.html", &Context::new().with("form", form));
    parts(&page.unwrap_or_else(|error| panic!("{error}")))
}

fn parts(html: &str) -> Vec<Part> {
    let mut emitter = html5gum::emitters::default::DefaultEmitter::default();
    // Of a textarea nothing but its end is a tag.
    emitter.naively_switch_states(true);
    let tokens = Tokenizer::new_with_emitter(html, emitter);
    let parts = tokens.filter_map(|Ok(token)| match token {
        Token::StartTag(tag) => Some(opened(&tag)),
        Token::String(text) => Some(stripped(&utf8(&text)).to_owned())
            .filter(|text| !text.is_empty())
            .map(|text| Part::Text { text }),
        _ => None,
    });
    parts.collect()
}

/// As Python strips: of the blanks of ASCII, its separators as well.
fn stripped(text: &str) -> &str {
    let is_separator = |letter| ('\u{1c}'..='\u{1f}').contains(&letter);
    text.trim_matches(|letter: char| letter.is_whitespace() || is_separator(letter))
}

fn opened(tag: &StartTag<()>) -> Part {
    let attrs = tag.attributes.iter().map(|(name, value)| (utf8(name), utf8(value)));
    let is_said = |name: &str| !HINTS.contains(&name);
    Part::Tag { tag: utf8(&tag.name), attrs: attrs.filter(|(name, _)| is_said(name)).collect() }
}

fn utf8(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}

/// What a browser reads where Django wrote this: there is no NUL in HTML.
pub(crate) fn read(parts: &[Part]) -> Vec<Part> {
    let text = |text: &String| text.replace('\0', "\u{fffd}");
    let parts = parts.iter().map(|part| match part {
        Part::Text { text: of } => Part::Text { text: text(of) },
        Part::Tag { tag, attrs } => {
            let attrs: BTreeMap<_, _> =
                attrs.iter().map(|(name, value)| (name.clone(), text(value))).collect();
            Part::Tag { tag: tag.clone(), attrs }
        }
    });
    parts.collect()
}
