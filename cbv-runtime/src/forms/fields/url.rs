//! URLs.

use std::net::Ipv4Addr;

use unicode_normalization::UnicodeNormalization;

use super::char::CharField;
use super::host::is_domain;
use super::ip::ipv6;
use super::text::{is_blank, rules_of_text};
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::Field;
use crate::forms::limits::ColumnLimits;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// The longest URL that Django takes.
const MAX_LENGTH: usize = 2048;

/// The longest name of a host, RFC 1034.
const MAX_HOST_LENGTH: usize = 253;

/// A URL of `http`, `https`, `ftp` or `ftps`: Django's `URLField`. One without a scheme has `https`.
///
/// ```
/// use cbv::forms::URLField;
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Profile {
///     #[form(field = URLField)]
///     homepage: String,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct URLField {
    text: CharField,
    scheme: &'static str,
}

impl Default for URLField {
    fn default() -> Self {
        Self { text: CharField::default(), scheme: "https" }
    }
}

impl URLField {
    /// The scheme of a URL that is typed without one; else `https`.
    #[must_use]
    pub fn assume_scheme(mut self, scheme: &'static str) -> Self {
        self.scheme = scheme;
        self
    }

    fn with_scheme(&self, text: String) -> String {
        if has_scheme(&text) {
            return text;
        }
        let slashes = if text.starts_with("//") { ":" } else { "://" };
        format!("{}{slashes}{text}", self.scheme)
    }
}

rules_of_text!(URLField []: max_length min_length pattern);

impl rules::AssumeScheme for URLField {
    fn assume_scheme(self, scheme: &'static str) -> Self {
        self.assume_scheme(scheme)
    }
}

impl Field for URLField {
    type Value = String;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<String>, Vec<ValidationError>> {
        Ok(self.text.clean(posted)?.map(|text| self.with_scheme(text)))
    }

    fn check(&self, value: &String, errors: &mut Vec<ValidationError>) {
        if !is_url(value) {
            errors.push(ValidationError::new("Enter a valid URL."));
        }
        self.text.check(value, errors);
    }

    fn limit(&mut self, column: &ColumnLimits) {
        self.text.limit(column);
    }

    fn show(&self, value: &String) -> Shown {
        self.text.show(value)
    }

    fn widget(&self) -> Widget {
        Widget::url()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.text.widget_attributes(widget, attributes);
    }
}

/// Whether something that can be a scheme stands before the first colon.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && !scheme.contains('/')
    })
}

/// Django's `URLValidator`.
fn is_url(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let known = ["http", "https", "ftp", "ftps"];
    url.chars().count() <= MAX_LENGTH
        && known.iter().any(|known| scheme.eq_ignore_ascii_case(known))
        && !url.contains(['\t', '\r', '\n'])
        && is_split(rest)
        && (is_authority(rest) || without_user(rest).is_some_and(is_authority))
}

/// What follows the name and the password of a user.
fn without_user(rest: &str) -> Option<&str> {
    let (user, rest) = rest.split_once('@')?;
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    let is_odd = |letter: char| letter == '/' || is_blank(letter);
    let is_valid = !name.is_empty() && !user.contains(is_odd) && !password.contains(':');
    is_valid.then_some(rest)
}

/// A host, perhaps with a port, and the path that follows.
fn is_authority(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_port =
        |port: &str| (1..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit());
    let path = &rest[authority.len()..];
    port.is_none_or(is_port) && is_host(host) && !path.contains(is_blank)
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        return !address.contains('%') && ipv6(address).is_some();
    }
    if host.parse::<Ipv4Addr>().is_ok() || host.eq_ignore_ascii_case("localhost") {
        return true;
    }
    is_domain(host.strip_suffix('.').unwrap_or(host))
}

/// What Python's `urlsplit` and Django ask of the part before the path.
fn is_split(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let name = host.split(':').next().unwrap_or_default();
    has_brackets_of_address(authority)
        && !host.is_empty()
        && !host.starts_with(':')
        && (host.starts_with('[') || name.chars().count() <= MAX_HOST_LENGTH)
        && !becomes_another(authority)
}

/// Whether brackets are those of an address, or there are none.
fn has_brackets_of_address(authority: &str) -> bool {
    let Some((_, rest)) = authority.split_once('[') else { return !authority.contains(']') };
    rest.split_once(']').is_some_and(|(address, _)| ipv6(address).is_some())
}

/// Whether its letters stand for some that end the part before the path, as `℀` does for `a/c`.
fn becomes_another(authority: &str) -> bool {
    if authority.is_ascii() {
        return false;
    }
    let letters = || authority.chars().filter(|letter| !"@:#?".contains(*letter));
    letters().nfkc().any(|letter| "/?#@:".contains(letter))
}
