//! Where cbv leaves Django on purpose: rules, each with its reason.

use serde_json::Value as Json;

use super::file::{Case, Definition};
use super::replay::Answer;
use super::value::is_same;

/// What an input was given to, what Django made of it, and what cbv did.
struct Asked<'a> {
    definition: &'a Definition,
    case: &'a Case,
    answer: &'a Answer,
}

/// When it applies, and what it says.
type Rule = (fn(&Asked<'_>) -> bool, &'static str);

/// Why an answer may be another than that of Django.
pub(crate) fn reason(
    definition: &Definition,
    case: &Case,
    answer: &Answer,
) -> Option<&'static str> {
    let asked = Asked { definition, case, answer };
    let rules: [Rule; 3] = [
        (has_digits_of_python, "digits beyond ASCII and `_` between digits are refused"),
        (is_beyond_type, "a value that the Rust type cannot hold is an error of the field"),
        (is_beyond_floats, "the steps of whole numbers are counted exactly"),
    ];
    rules.into_iter().find(|(applies, _)| applies(&asked)).map(|(_, reason)| reason)
}

/// The fields whose values are made of digits.
const OF_DIGITS: [&str; 8] = [
    "IntegerField",
    "FloatField",
    "DecimalField",
    "DateField",
    "TimeField",
    "DateTimeField",
    "DurationField",
    "UUIDField",
];

/// Python's `int` takes all digits of Unicode, and `_` between them. Nobody types these into a form, and what reads
/// the number later takes neither.
fn has_digits_of_python(asked: &Asked<'_>) -> bool {
    let is_of_digits = OF_DIGITS.iter().any(|field| asked.definition.django.starts_with(field));
    let is_refused = asked.answer.is_refused_as("invalid");
    let is_of_python = |text: &String| {
        text.chars().any(|letter| letter == '_' || !letter.is_ascii() && letter.is_numeric())
    };
    is_of_digits && is_refused && asked.case.input.texts().iter().any(is_of_python)
}

/// A number that is more than an `i64`, a `Decimal` or JSON can hold.
fn is_beyond_type(asked: &Asked<'_>) -> bool {
    let Some(value) = asked.case.value.as_ref().filter(|_| asked.answer.result.is_err()) else {
        return false;
    };
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

/// Django divides whole numbers as floats, which has other rests where floats leave some of them out.
fn is_beyond_floats(asked: &Asked<'_>) -> bool {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    let is_large =
        |text: &String| text.trim().parse::<f64>().is_ok_and(|number| number.abs() > LARGEST);
    let is_whole = asked.definition.django.starts_with("IntegerField");
    is_whole
        && asked.case.input.texts().iter().any(is_large)
        && match (&asked.case.value, &asked.answer.result) {
            (Some(expected), Ok(value)) => is_same(expected, value),
            _ => asked.case.errors_but("step_size") == asked.answer.errors_but("step_size"),
        }
}
