//! Slugs.

use std::marker::PhantomData;

use super::char::{CharField, allowing_blanks};
use super::text::rules_of_text;
use crate::extract::converter::{Converter, Slug};
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::limits::ColumnLimits;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A slug, letters, digits, `-` and `_`: Django's `SlugField`, the field of a [`Slug`], and by name of a `String`.
///
/// ```
/// use cbv::forms::SlugField;
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Article {
///     slug: Slug,
///     #[form(field = SlugField, allow_unicode = true, max_length = 50)]
///     keyword: String,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct SlugField<T = String> {
    text: CharField,
    allows_unicode: bool,
    of: PhantomData<fn() -> T>,
}

impl<T> Default for SlugField<T> {
    fn default() -> Self {
        Self { text: CharField::default(), allows_unicode: false, of: PhantomData }
    }
}

impl SlugField {
    /// Whether letters and digits of all languages are taken.
    #[must_use]
    pub fn allow_unicode(mut self, allow: bool) -> Self {
        self.allows_unicode = allow;
        self
    }
}

rules_of_text!(SlugField [T]: max_length min_length);

impl rules::AllowUnicode for SlugField {
    fn allow_unicode(self, allow: bool) -> Self {
        self.allow_unicode(allow)
    }
}

impl<T> SlugField<T> {
    fn check_text(&self, text: &String, errors: &mut Vec<ValidationError>) {
        let (is_valid, message): (fn(char) -> bool, _) = if self.allows_unicode {
            (
                is_of_word,
                "Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or hyphens.",
            )
        } else {
            (
                |letter| letter.is_ascii_alphanumeric() || letter == '_',
                "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.",
            )
        };
        if !text.chars().all(|letter| letter == '-' || is_valid(letter)) {
            errors.push(ValidationError::new(message));
        }
        self.text.check(text, errors);
    }

    fn attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.text.widget_attributes(widget, attributes);
        if widget.input_type() == Some("text") && !self.allows_unicode {
            attributes.set("pattern", allowing_blanks(r"[\-a-zA-Z0-9_]+", true));
        }
    }
}

/// What `\w` is in Python: letters, numbers and `_`, but no marks, which Rust takes for letters as well.
fn is_of_word(letter: char) -> bool {
    use std::sync::LazyLock;

    static WORD: LazyLock<Option<regex::Regex>> =
        LazyLock::new(|| regex::Regex::new(r"^[\p{L}\p{N}_]$").ok());
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric() || letter == '_';
    }
    let is_match = |word: &regex::Regex| word.is_match(letter.encode_utf8(&mut [0; 4]));
    WORD.as_ref().is_some_and(is_match)
}

impl Field for SlugField {
    type Value = String;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<String>, Vec<ValidationError>> {
        self.text.clean(posted)
    }

    fn check(&self, value: &String, errors: &mut Vec<ValidationError>) {
        self.check_text(value, errors);
    }

    fn limit(&mut self, column: &ColumnLimits) {
        self.text.limit(column);
    }

    fn show(&self, value: &String) -> Shown {
        self.text.show(value)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.attributes(widget, attributes);
    }
}

impl Field for SlugField<Slug> {
    type Value = Slug;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<Slug>, Vec<ValidationError>> {
        let Some(text) = self.text.clean(posted)? else { return Ok(None) };
        let mut errors = Vec::new();
        self.check_text(&text, &mut errors);
        if errors.is_empty() { Ok(Slug::from_url(&text)) } else { Err(errors) }
    }

    fn limit(&mut self, column: &ColumnLimits) {
        self.text.limit(column);
    }

    fn show(&self, value: &Slug) -> Shown {
        Shown::text(value)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.attributes(widget, attributes);
    }
}

impl FormValue for Slug {
    type Field = SlugField<Self>;
}
