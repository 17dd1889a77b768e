//! Where cbv leaves Django on purpose: rules, each with its reason.

use serde_json::Value as Json;

use super::file::Case;
use super::replay::Answer;

/// Why an answer may be another than that of Django.
pub(crate) fn reason(case: &Case, answer: &Answer) -> Option<&'static str> {
    let expected = case.value.as_ref().filter(|_| answer.result.is_err());
    let is_refused_number =
        |text: &String| expected.is_some_and(is_number) && has_digits_of_python(text);
    if case.input.texts().iter().any(is_refused_number) {
        return Some("digits beyond ASCII and `_` between digits are refused");
    }
    if expected.is_some_and(is_beyond_types) {
        return Some("a value that the Rust type cannot hold is an error of the field");
    }
    None
}

/// A value that is made of digits.
fn is_number(value: &Json) -> bool {
    let kinds = ["float", "decimal", "date", "time", "datetime", "microseconds", "uuid"];
    value.is_number() || kinds.iter().any(|kind| value.get(kind).is_some())
}

/// Python's `int` takes all digits of Unicode, and `_` between them. Nobody types these into a form, and what a
/// database or a script reads later takes neither.
fn has_digits_of_python(text: &str) -> bool {
    text.chars().any(|letter| letter == '_' || !letter.is_ascii() && letter.is_numeric())
}

/// A number that is more than what an `i64`, a `Decimal` or JSON can hold.
fn is_beyond_types(value: &Json) -> bool {
    let decimal = value.get("decimal").and_then(Json::as_str);
    let is_long =
        |text: &str| text.bytes().filter(u8::is_ascii_digit).count() > 28 || text.contains('E');
    value.is_f64()
        || decimal.is_some_and(is_long)
        || value.get("json").is_some_and(has_large_number)
}

fn has_large_number(json: &Json) -> bool {
    match json {
        Json::Number(number) => number.is_f64(),
        Json::Array(values) => values.iter().any(has_large_number),
        Json::Object(fields) => fields.values().any(has_large_number),
        _ => false,
    }
}
