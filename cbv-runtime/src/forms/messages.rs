//! Django's messages, each with its code and parameters.

use std::fmt::Display;

use super::error::ValidationError;

/// What is no value of the type of a field.
pub(super) fn invalid(message: &'static str) -> Vec<ValidationError> {
    vec![ValidationError::new(message)]
}

pub(super) fn required() -> ValidationError {
    ValidationError::new("This field is required.").code("required")
}

pub(super) fn not_a_choice(text: &str) -> ValidationError {
    let message = "Select a valid choice. {value} is not one of the available choices.";
    ValidationError::new(message).code("invalid_choice").with("value", text)
}

/// What is no key of a row.
#[cfg(feature = "sea-orm")]
pub(super) fn invalid_key(text: &str) -> ValidationError {
    let message = "“{pk}” is not a valid value.";
    ValidationError::new(message).code("invalid_pk_value").with("pk", text)
}

pub(super) fn null_characters() -> ValidationError {
    ValidationError::new("Null characters are not allowed.").code("null_characters_not_allowed")
}

pub(super) fn max_length(limit: usize, length: usize) -> ValidationError {
    let message = one_or_more(
        limit == 1,
        "Ensure this value has at most {limit_value} character (it has {show_value}).",
        "Ensure this value has at most {limit_value} characters (it has {show_value}).",
    );
    message.code("max_length").with("limit_value", limit).with("show_value", length)
}

pub(super) fn min_length(limit: usize, length: usize) -> ValidationError {
    let message = one_or_more(
        limit == 1,
        "Ensure this value has at least {limit_value} character (it has {show_value}).",
        "Ensure this value has at least {limit_value} characters (it has {show_value}).",
    );
    message.code("min_length").with("limit_value", limit).with("show_value", length)
}

pub(super) fn max_value(limit: impl Display) -> ValidationError {
    let message = "Ensure this value is less than or equal to {limit_value}.";
    ValidationError::new(message).code("max_value").with("limit_value", limit)
}

pub(super) fn min_value(limit: impl Display) -> ValidationError {
    let message = "Ensure this value is greater than or equal to {limit_value}.";
    ValidationError::new(message).code("min_value").with("limit_value", limit)
}

pub(super) fn step_size(step: impl Display) -> ValidationError {
    let message = "Ensure this value is a multiple of step size {limit_value}.";
    ValidationError::new(message).code("step_size").with("limit_value", step)
}

/// A step that is counted from a lowest value, with the first values that it leads to.
pub(super) fn step_size_from<V: Display>(
    step: V,
    [offset, second, third]: [V; 3],
) -> ValidationError {
    let message = "Ensure this value is a multiple of step size {limit_value}, starting from {offset}, \
                   e.g. {offset}, {valid_value1}, {valid_value2}, and so on.";
    ValidationError::new(message)
        .code("step_size")
        .with("limit_value", step)
        .with("offset", offset)
        .with("valid_value1", second)
        .with("valid_value2", third)
}

/// Django's `ngettext`: the message for one, or the one for any other number.
pub(super) fn one_or_more(is_one: bool, one: &'static str, more: &'static str) -> ValidationError {
    ValidationError::new(if is_one { one } else { more })
}

pub(super) fn no_file() -> ValidationError {
    ValidationError::new("No file was submitted. Check the encoding type on the form.")
}

pub(super) fn empty_file() -> ValidationError {
    ValidationError::new("The submitted file is empty.").code("empty")
}

pub(super) fn contradiction() -> ValidationError {
    let message = "Please either submit a file or check the clear checkbox, not both.";
    ValidationError::new(message).code("contradiction")
}

pub(super) fn max_size(limit: u64, size: u64) -> ValidationError {
    let message = "Ensure this file has at most {limit_value} bytes (it has {show_value}).";
    ValidationError::new(message)
        .code("max_size")
        .with("limit_value", limit)
        .with("show_value", size)
}

pub(super) fn content_type(taken: &[std::borrow::Cow<'static, str>]) -> ValidationError {
    ValidationError::new("Upload a file of one of these types: {content_types}.")
        .code("content_type")
        .with("content_types", taken.join(", "))
}
