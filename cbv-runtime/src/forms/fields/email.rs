//! Addresses of mail.

use std::net::Ipv4Addr;

use super::char::CharField;
use super::host::is_domain;
use super::ip::ipv6;
use super::text::rules_of_text;
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::limits::ColumnLimits;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// The longest address, RFC 3696.
const MAX_LENGTH: usize = 320;

/// An address of mail: Django's `EmailField`.
///
/// ```
/// use cbv::forms::EmailField;
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Contact {
///     #[form(field = EmailField)]
///     email: String,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct EmailField {
    text: CharField,
}

impl Default for EmailField {
    fn default() -> Self {
        Self { text: CharField::default().max_length(MAX_LENGTH) }
    }
}

rules_of_text!(EmailField []: max_length min_length pattern);

impl Field for EmailField {
    type Value = String;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<String>, Vec<ValidationError>> {
        self.text.clean(posted)
    }

    fn check(&self, value: &String, errors: &mut Vec<ValidationError>) {
        if !is_email(value) {
            errors.push(ValidationError::new("Enter a valid email address."));
        }
        self.text.check(value, errors);
    }

    fn limit(&mut self, column: &ColumnLimits) {
        if let Some(length) = column.max_length {
            self.text = self.text.clone().max_length(length.min(MAX_LENGTH));
        }
    }

    fn show(&self, value: &String) -> Shown {
        self.text.show(value)
    }

    fn widget(&self) -> Widget {
        Widget::email()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.text.widget_attributes(widget, attributes);
        if widget.input_type() == Some("email") {
            attributes.set("autocomplete", "email");
        }
    }
}

/// Django's `EmailValidator`.
fn is_email(text: &str) -> bool {
    let Some((user, domain)) = text.rsplit_once('@') else { return false };
    text.chars().count() <= MAX_LENGTH
        && (is_dot_atom(user) || is_quoted(user))
        && (domain == "localhost" || is_domain(domain) || is_literal(domain))
}

fn is_dot_atom(user: &str) -> bool {
    let is_of_atom =
        |letter: char| letter.is_ascii_alphanumeric() || "-!#$%&'*+/=?^_`{}|~".contains(letter);
    user.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_of_atom))
}

fn is_quoted(user: &str) -> bool {
    let quoted = user.strip_prefix('"').and_then(|user| user.strip_suffix('"'));
    let Some(quoted) = quoted else { return false };
    let mut letters = quoted.chars();
    while let Some(letter) = letters.next() {
        let is_allowed = match letter {
            '\\' => letters.next().is_some_and(is_escapable),
            '"' | '\t' => false,
            _ => is_escapable(letter) && letter != ' ',
        };
        if !is_allowed {
            return false;
        }
    }
    true
}

/// What can stand behind a backslash: ASCII without NUL and the ends of lines.
fn is_escapable(letter: char) -> bool {
    letter.is_ascii() && !matches!(letter, '\0' | '\n' | '\r')
}

/// An address of the internet in brackets.
fn is_literal(domain: &str) -> bool {
    let literal = domain.strip_prefix('[').and_then(|domain| domain.strip_suffix(']'));
    literal.is_some_and(|address| {
        !address.contains('%') && (address.parse::<Ipv4Addr>().is_ok() || ipv6(address).is_some())
    })
}
