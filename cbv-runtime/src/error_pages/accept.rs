//! Whether a client prefers JSON to HTML (RFC 9110, 12.5.1).

use std::borrow::Cow;

use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, HeaderValue};

/// What a client accepts.
pub(crate) trait AcceptHeader {
    /// Whether it prefers JSON to HTML.
    fn prefers_json(&self) -> bool;
}

impl AcceptHeader for HeaderMap {
    // Handlers that take the body ask before they know whether they need it: a walk past the few
    // headers that there are costs less than the hash of one name.
    #[inline]
    fn prefers_json(&self) -> bool {
        self.keys().any(|name| *name == ACCEPT) && prefers(self, &ERRORS)
    }
}

/// What the header said, where it was read before.
impl AcceptHeader for bool {
    fn prefers_json(&self) -> bool {
        *self
    }
}

/// The types of an error in JSON: a client need not know of problems.
const ERRORS: [&str; 2] = ["application/problem+json", "application/json"];

/// Whether a client prefers what is no error in JSON.
#[cfg(feature = "templates")]
pub(crate) fn prefers_json_to_html(headers: &HeaderMap) -> bool {
    prefers(headers, &["application/json"])
}

fn prefers(headers: &HeaderMap, types: &[&str]) -> bool {
    let mut lines = headers.get_all(ACCEPT).iter().map(HeaderValue::as_bytes);
    let field = match (lines.next(), lines.next()) {
        // Those of a browser and of curl, in haste: nothing is better than the quality of 1.
        (Some(line), None) if line == b"*/*" || line.starts_with(b"text/html,") => return false,
        (Some(line), None) => Cow::Borrowed(line),
        // Several lines are one (RFC 9110, 5.3).
        _ => {
            let lines = headers.get_all(ACCEPT).iter().map(HeaderValue::as_bytes);
            Cow::Owned(lines.collect::<Vec<_>>().join(&b","[..]))
        }
    };
    std::str::from_utf8(&field).is_ok_and(|field| prefers_one_of(types, field))
}

/// How well a range of the field matches a media type: first how specific it is, then its quality.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
struct Preference {
    /// 0 for none, 1 for `*/*`, 2 for `type/*`, 3 for the type itself.
    specific: u8,
    /// In thousandths.
    quality: u16,
}

fn prefers_one_of(types: &[&str], field: &str) -> bool {
    let html = preference(field, "text/html");
    let json = types
        .iter()
        .map(|json| preference(field, json))
        .max_by_key(|found| (found.quality, found.specific))
        .unwrap_or_default();
    // `application/json, */*` names what it would rather have. Of equals, a page is the rule.
    json.quality > 0 && (json.quality, json.specific) > (html.quality, html.specific)
}

/// The preference for a media type: the most specific range that it matches, then the best.
fn preference(field: &str, media_type: &str) -> Preference {
    let ranges = ranges(field).filter_map(|range| preference_in(range, media_type));
    ranges.fold(Preference::default(), |best, next| if next > best { next } else { best })
}

/// The parts between commas. Commas in quotes do not count.
fn ranges(field: &str) -> impl Iterator<Item = &str> {
    split_unquoted(field, ',').map(str::trim)
}

fn split_unquoted(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    let mut escaped = false;
    text.split(move |c: char| {
        let is_escaped = std::mem::take(&mut escaped);
        match c {
            '\\' if quoted && !is_escaped => escaped = true,
            '"' if !is_escaped => quoted = !quoted,
            _ => {}
        }
        c == separator && !quoted
    })
}

fn preference_in(range: &str, media_type: &str) -> Option<Preference> {
    let mut parts = split_unquoted(range, ';').map(str::trim);
    let specific = specificity(parts.next()?, media_type)?;
    let mut quality = 1000;
    for parameter in parts {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        if name.trim_end().eq_ignore_ascii_case("q") {
            quality = thousandths(value.trim_start())?;
        }
    }
    Some(Preference { specific, quality })
}

fn specificity(range: &str, media_type: &str) -> Option<u8> {
    if range.eq_ignore_ascii_case(media_type) {
        return Some(3);
    }
    match range.strip_suffix("/*")? {
        "*" => Some(1),
        main => {
            let (wanted, _) = media_type.split_once('/')?;
            main.eq_ignore_ascii_case(wanted).then_some(2)
        }
    }
}

/// `0.5` as 500: RFC 9110, 12.4.2 has three digits at most. Anything else is ignored.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, rest) = weight.split_once('.').unwrap_or((weight, ""));
    if !matches!(whole, "0" | "1") || rest.len() > 3 || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let weight: u16 = format!("{whole}{rest:0<3}").parse().ok()?;
    (weight <= 1000).then_some(weight)
}

#[cfg(test)]
mod tests {
    use super::{ACCEPT, AcceptHeader, ERRORS, HeaderMap, HeaderValue, prefers_one_of};

    fn prefers_json(field: &str) -> bool {
        prefers_one_of(&ERRORS, field)
    }

    #[test]
    fn json_is_preferred() {
        for field in [
            "application/json",
            "application/problem+json",
            "Application/JSON; charset=utf-8",
            "application/*",
            "application/json, text/plain, */*",
            "*/*, application/json",
            "application/json, text/html;q=0.9",
            "text/html;q=0.8,application/problem+json;q=0.9",
            "text/html;q=0, */*",
            "text/html ; Q=0.999 , application/json",
            "text/*;q=0.1, */*;q=0.2",
            "application/json;q=0.001",
            "a/b;c=\",\\\"text/html\", application/json",
        ] {
            assert!(prefers_json(field), "{field}");
        }
    }

    #[test]
    fn a_page_is_preferred() {
        for field in [
            "",
            "*/*",
            "text/html",
            "text/*",
            "image/avif,image/webp,*/*;q=0.8",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "text/html, application/json",
            "application/json, text/html",
            "application/json;q=0.5, */*;q=0.8",
            "application/json;q=0",
            "application/json;q=0, */*",
            "application/json;q=2",
            "application/json;q=1.001",
            "application/json;q=0.0001",
            "application/json;q=-1",
            "application/json;q=",
            "application/json;q=\u{ff11}",
            "application/jsonp",
            "application",
            "/, ;, ,,,;q=1,*",
            "a/b;c=\", application/json",
        ] {
            assert!(!prefers_json(field), "{field}");
        }
    }

    #[test]
    fn the_most_specific_range_counts() {
        assert!(!prefers_json(
            "application/*, application/json;q=0.1, application/problem+json;q=0.1, text/html;q=0.5"
        ));
        assert!(prefers_json("text/html;q=0.1, text/*, application/json;q=0.2"));
    }

    #[test]
    fn several_lines_are_one_field() {
        let mut headers = HeaderMap::new();
        assert!(!headers.prefers_json());
        headers.append(ACCEPT, HeaderValue::from_static("text/html;q=0.5"));
        assert!(!headers.prefers_json());
        headers.append(ACCEPT, HeaderValue::from_static("application/json"));
        assert!(headers.prefers_json());
        headers.insert(ACCEPT, HeaderValue::from_bytes(b"application/json, \xff").expect("opaque"));
        assert!(!headers.prefers_json());
    }
}
