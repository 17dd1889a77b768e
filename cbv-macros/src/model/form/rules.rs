//! The rules of fields, which are options as well: `max_length = 20`.

use proc_macro2::Ident;
use syn::Expr;

/// A rule that there is. The run-time crate has a trait for each.
pub(crate) struct RuleSpec {
    pub(crate) name: &'static str,
    /// A value, for messages.
    pub(crate) example: &'static str,
    pub(crate) kind: RuleKind,
    /// The names under which people look for it.
    pub(crate) aliases: &'static [&'static str],
}

/// How its value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RuleKind {
    Value,
    /// `true` or `false`; the name alone stands for `true`.
    Switch,
}

/// A rule of a field.
pub(crate) struct Rule {
    pub(crate) spec: &'static RuleSpec,
    pub(crate) name: Ident,
    pub(crate) value: Expr,
}

/// All of them.
pub(crate) const RULES: &[RuleSpec] =
    &[value("max_length", "20", &["max_len", "maxlength", "length", "len"])];

const fn value(
    name: &'static str,
    example: &'static str,
    aliases: &'static [&'static str],
) -> RuleSpec {
    RuleSpec { name, example, kind: RuleKind::Value, aliases }
}
