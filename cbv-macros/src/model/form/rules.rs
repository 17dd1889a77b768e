//! The rules of fields, which are options as well: `max_length = 20`.

use proc_macro2::Ident;
use syn::Expr;

/// A rule that there is.
pub(crate) struct RuleSpec {
    pub(crate) name: &'static str,
    /// The trait of the run-time crate, whose message says that a field lacks the rule.
    pub(crate) of_trait: &'static str,
    /// A value, for messages.
    pub(crate) example: &'static str,
    pub(crate) form: RuleForm,
    /// The names under which people look for it.
    pub(crate) aliases: &'static [&'static str],
}

/// How its value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RuleForm {
    Value,
    /// A text, or an expression.
    Text,
    /// `true` or `false`; the name alone stands for `true`.
    Switch,
    /// Pairs of a value and a text, which make another field.
    Choices,
}

/// A rule of a field.
pub(crate) struct Rule {
    pub(crate) spec: &'static RuleSpec,
    pub(crate) name: Ident,
    pub(crate) value: Expr,
}

/// All of them.
pub(crate) const RULES: &[RuleSpec] = &[
    value("max_length", "MaxLength", "20", &["max_len", "maxlength", "length", "len", "max"]),
    value("min_length", "MinLength", "5", &["min_len", "minlength", "min"]),
    value("max_value", "MaxValue", "120", &["maximum", "max", "le", "range"]),
    value("min_value", "MinValue", "18", &["minimum", "min", "ge", "range"]),
    value("step_size", "StepSize", "5", &["step"]),
    value("max_digits", "MaxDigits", "6", &["digits"]),
    value("decimal_places", "DecimalPlaces", "2", &["places", "precision", "scale"]),
    text("pattern", "Pattern", "\"[a-z]+\"", &["regex", "matches"]),
    switch("strip", "Strip", "false", &["trim"]),
    switch("allow_unicode", "AllowUnicode", "true", &["unicode"]),
    text("assume_scheme", "AssumeScheme", "\"http\"", &["scheme"]),
    value("input_formats", "InputFormats", "[\"%d.%m.%Y\"]", &["input_format", "format"]),
    value("protocol", "Protocol", "IpProtocol::Ipv4", &[]),
    switch("unpack_ipv4", "UnpackIpv4", "true", &[]),
    value("content_types", "ContentTypes", "[\"image/png\"]", &["content_type", "accept", "mime"]),
    value("max_size", "MaxSize", "1_000_000", &["size"]),
    switch("allow_empty_file", "AllowEmptyFile", "true", &["allow_empty"]),
    RuleSpec {
        form: RuleForm::Choices,
        ..value("choices", "GivenChoices", "[(1, \"One\")]", &["choice"])
    },
    value("empty_label", "EmptyLabel", "\"Choose\"", &["empty"]),
];

const fn value(
    name: &'static str,
    of_trait: &'static str,
    example: &'static str,
    aliases: &'static [&'static str],
) -> RuleSpec {
    RuleSpec { name, of_trait, example, form: RuleForm::Value, aliases }
}

const fn text(
    name: &'static str,
    of_trait: &'static str,
    example: &'static str,
    aliases: &'static [&'static str],
) -> RuleSpec {
    RuleSpec { form: RuleForm::Text, ..value(name, of_trait, example, aliases) }
}

const fn switch(
    name: &'static str,
    of_trait: &'static str,
    example: &'static str,
    aliases: &'static [&'static str],
) -> RuleSpec {
    RuleSpec { form: RuleForm::Switch, ..value(name, of_trait, example, aliases) }
}
