//! An answer beside the one that Django gave.

use std::collections::BTreeSet;

use cbv::testing::Answer;

use crate::case::Expected;
use crate::placeholders::Today;

/// Headers that are absent unless they are named.
const WATCHED: [&str; 6] = ["Allow", "Location", "Last-Modified", "ETag", "X-Head", "X-Options"];

/// Every difference, a line each.
pub(crate) fn differences(expected: &Expected, answer: &Answer, today: &Today) -> Vec<String> {
    let mut found = Vec::new();
    let status = answer.status().as_u16();
    if status != expected.status {
        found.push(format!("status: expected {}, came {status}", expected.status));
    }
    for (name, value) in &expected.headers {
        found.extend(named(name, value, answer));
    }
    let is_named = |name| expected.headers.keys().any(|other| other.eq_ignore_ascii_case(name));
    for name in WATCHED.into_iter().filter(|name| !is_named(name)) {
        if let Some(value) = answer.headers().get(name) {
            found.push(format!("{name}: expected none, came {value:?}"));
        }
    }
    found.extend(body(expected, answer, today));
    found
}

/// A header that the case names.
fn named(name: &str, expected: &str, answer: &Answer) -> Option<String> {
    let mut values = answer.headers().get_all(name).iter();
    let Some(value) = values.next() else {
        return Some(format!("{name}: expected {expected:?}, came none"));
    };
    let value = String::from_utf8_lossy(value.as_bytes());
    if values.next().is_some() {
        return Some(format!("{name}: expected {expected:?}, came several"));
    }
    let is_equal = if name.eq_ignore_ascii_case("Allow") {
        verbs(expected) == verbs(&value) && verbs(&value).len() == value.split(',').count()
    } else {
        expected == value
    };
    (!is_equal).then(|| format!("{name}: expected {expected:?}, came {value:?}"))
}

fn verbs(allow: &str) -> BTreeSet<&str> {
    allow.split(',').map(str::trim).collect()
}

fn body(expected: &Expected, answer: &Answer, today: &Today) -> Vec<String> {
    let mut found = Vec::new();
    let Some(body) = &expected.body else { return found };
    let body = squeezed(&today.fill(body));
    let came = squeezed(&String::from_utf8_lossy(answer.bytes()));
    if came != body {
        found.push(format!("body: expected {body:?}, came {came:?}"));
    }
    if let Some(expected) = &expected.content_type
        && !body.is_empty()
    {
        let came = answer.header("content-type").unwrap_or_default();
        let came = came.split(';').next().unwrap_or_default().trim();
        if came != expected {
            found.push(format!("content type: expected {expected:?}, came {came:?}"));
        }
    }
    found
}

/// Every line trimmed, empty ones dropped.
fn squeezed(text: &str) -> String {
    let lines = text.split(ends_line).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// What ends a line for Python's `splitlines`, with which the bodies were recorded.
fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
