//! The errors of the library's own fields: their codes, and the parameters of their messages.

/// A code, with the names of the parameters.
pub(crate) type Code = (&'static str, &'static [&'static str]);

/// All of them. A check or a field of the application's own has others as well.
pub(crate) const CODES: &[Code] = &[
    ("required", &[]),
    ("invalid", &[]),
    ("max_length", &["limit_value", "show_value"]),
    ("min_length", &["limit_value", "show_value"]),
    ("max_value", &["limit_value"]),
    ("min_value", &["limit_value"]),
    ("step_size", &["limit_value", "offset", "valid_value1", "valid_value2"]),
    ("max_digits", &["max"]),
    ("max_decimal_places", &["max"]),
    ("max_whole_digits", &["max"]),
    ("invalid_choice", &["value"]),
    ("invalid_list", &[]),
    ("invalid_pk_value", &["pk"]),
    ("null_characters_not_allowed", &[]),
    ("empty", &[]),
    ("contradiction", &[]),
    ("max_size", &["limit_value", "show_value"]),
    ("content_type", &["content_types"]),
];
