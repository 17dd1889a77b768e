//! The filters, tests and functions that every template has.

use super::check::Checked;
use super::mistake::Mistake;
use super::refers::{Kind, Use};
use crate::suggest;

/// Of MiniJinja, of its companion, and of this library.
pub const FILTERS: &[&str] = &[
    "abs",
    "attr",
    "batch",
    "bool",
    "capfirst",
    "capitalize",
    "chain",
    "count",
    "d",
    "date",
    "default",
    "default_if_none",
    "dictsort",
    "e",
    "escape",
    "filesizeformat",
    "first",
    "float",
    "floatformat",
    "format",
    "groupby",
    "indent",
    "int",
    "intcomma",
    "items",
    "join",
    "last",
    "length",
    "linebreaks",
    "linebreaksbr",
    "lines",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "pluralize",
    "pprint",
    "reject",
    "rejectattr",
    "replace",
    "reverse",
    "round",
    "safe",
    "select",
    "selectattr",
    "slice",
    "slugify",
    "sort",
    "split",
    "string",
    "striptags",
    "sum",
    "time",
    "timesince",
    "timeuntil",
    "title",
    "tojson",
    "trim",
    "truncate",
    "truncatechars",
    "truncatewords",
    "unique",
    "upper",
    "urlencode",
    "urlize",
    "urlizetrunc",
    "wordcount",
    "yesno",
    "zip",
];

/// Those of MiniJinja.
pub const TESTS: &[&str] = &[
    "!=",
    "<",
    "<=",
    "==",
    ">",
    ">=",
    "boolean",
    "defined",
    "divisibleby",
    "endingwith",
    "eq",
    "equalto",
    "escaped",
    "even",
    "false",
    "filter",
    "float",
    "ge",
    "greaterthan",
    "gt",
    "in",
    "int",
    "integer",
    "iterable",
    "le",
    "lessthan",
    "lower",
    "lt",
    "mapping",
    "ne",
    "none",
    "number",
    "odd",
    "safe",
    "sameas",
    "sequence",
    "startingwith",
    "string",
    "test",
    "true",
    "undefined",
    "upper",
];

/// Of MiniJinja, of its companion, and of this library.
pub const FUNCTIONS: &[&str] = &[
    "cycler",
    "debug",
    "dict",
    "joiner",
    "namespace",
    "now",
    "querystring",
    "range",
    "static",
    "url",
];

/// What the language itself lets a template call.
const OF_THE_LANGUAGE: [&str; 3] = ["caller", "loop", "super"];

/// What an application adds to them.
#[derive(Debug, Default, Clone)]
pub struct Declared {
    /// The names of filters.
    pub filters: Vec<String>,
    /// The names of tests.
    pub tests: Vec<String>,
    /// The names of functions, and of variables that can be called.
    pub functions: Vec<String>,
}

/// What templates call that nobody has declared. A name that one template gives to a value or a
/// macro may be called by another one, which it includes or extends.
#[must_use]
pub fn unknown(checked: &Checked, declared: &Declared) -> Vec<Mistake> {
    let is_assigned =
        |name: &str| checked.templates.values().any(|template| template.assigned.contains(name));
    let mut mistakes = Vec::new();
    for (template, read) in &checked.templates {
        for used in &read.uses {
            let (own, known, of_language): (_, _, &[&str]) = match used.kind {
                Kind::Filter => (&declared.filters, FILTERS, &[]),
                Kind::Test => (&declared.tests, TESTS, &[]),
                Kind::Function => (&declared.functions, FUNCTIONS, &OF_THE_LANGUAGE),
            };
            let name = used.name.as_str();
            let mut all = known.iter().chain(of_language).copied();
            let is_known = all.any(|known| known == name) || own.iter().any(|own| own == name);
            if is_known || (used.kind == Kind::Function && is_assigned(name)) {
                continue;
            }
            let known = own.iter().map(String::as_str).chain(known.iter().copied());
            let message = message(used, known);
            mistakes.push(Mistake { template: template.clone(), line: Some(used.line), message });
        }
    }
    mistakes.sort_by(|a, b| (&a.template, a.line).cmp(&(&b.template, b.line)));
    mistakes
}

fn message<'k>(used: &Use, known: impl Iterator<Item = &'k str>) -> String {
    let name = &used.name;
    let (kind, option) = match used.kind {
        Kind::Filter => ("filter", "filters"),
        Kind::Test => ("test", "tests"),
        Kind::Function => ("function", "functions"),
    };
    if let Some(instead) = instead_of(used) {
        return format!("there is no {kind} `{name}`: write `{instead}`");
    }
    let hint = suggest::did_you_mean(name, known);
    format!(
        "there is no {kind} `{name}`{hint} (one of your own is declared by `templates!({option} = [{name}])`)"
    )
}

/// What Django calls otherwise.
fn instead_of(used: &Use) -> Option<&'static str> {
    Some(match (used.kind, used.name.as_str()) {
        (Kind::Filter, "add") => "a + b",
        (Kind::Filter, "cut") => "|replace(\"..\", \"\")",
        (Kind::Filter, "dictsortreversed") => "|sort(attribute=\"..\", reverse=true)",
        (Kind::Filter, "divisibleby") => "is divisibleby(..)",
        (Kind::Filter, "escapejs" | "json_script") => "|tojson",
        (Kind::Filter, "force_escape") => "|escape",
        (Kind::Filter, "length_is") => "|length == ..",
        (Kind::Filter, "make_list") => "|list",
        (Kind::Filter, "stringformat") => "|format",
        (Kind::Test, "None") => "is none",
        (Kind::Test, "True") => "is true",
        (Kind::Test, "False") => "is false",
        (Kind::Function, "_" | "gettext") => "the text, there are no translations",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::check;
    use super::*;

    fn said(source: &str, declared: &Declared) -> Vec<String> {
        let sources = BTreeMap::from([
            ("a.html".to_owned(), source.to_owned()),
            ("b.html".to_owned(), "{% macro row(x) %}{{ caller() }}{% endmacro %}".to_owned()),
        ]);
        unknown(&check(&sources), declared).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_unknown_is_said() {
        let source = "{{ a|uper }}{{ b|shout }}\n{% if c is oddd or c is None %}{% endif %}\n\
                      {{ stattic('a') }}{{ a|cut('b') }}{{ initials(a) }}";
        assert_eq!(
            said(source, &Declared::default()),
            [
                "a.html:1: there is no filter `uper`; did you mean `upper`? (one of your own is declared by `templates!(filters = [uper])`)",
                "a.html:1: there is no filter `shout`; did you mean `sort`? (one of your own is declared by `templates!(filters = [shout])`)",
                "a.html:2: there is no test `oddd`; did you mean `odd`? (one of your own is declared by `templates!(tests = [oddd])`)",
                "a.html:2: there is no test `None`: write `is none`",
                "a.html:3: there is no function `stattic`; did you mean `static`? (one of your own is declared by `templates!(functions = [stattic])`)",
                "a.html:3: there is no filter `cut`: write `|replace(\"..\", \"\")`",
                "a.html:3: there is no function `initials` (one of your own is declared by `templates!(functions = [initials])`)",
            ]
        );
    }

    #[test]
    fn what_is_declared_or_assigned_is_known() {
        let declared = Declared {
            filters: vec!["shout".to_owned()],
            tests: vec!["loud".to_owned()],
            functions: vec!["initials".to_owned()],
        };
        let source = "{% for f in fs %}{{ f(1) }}{{ row(loop(f)) }}{% endfor %}{{ super() }}\
                      {{ a|shout is loud }}{{ initials(view.call(url('x'))) }}";
        assert_eq!(said(source, &declared), [""; 0]);
        assert_eq!(
            said("{{ a|shuot }}", &declared),
            [
                "a.html:1: there is no filter `shuot`; did you mean `shout`? (one of your own is declared by `templates!(filters = [shuot])`)"
            ]
        );
    }

    #[test]
    fn the_names_are_in_order() {
        for names in [FILTERS, TESTS, FUNCTIONS] {
            assert!(names.is_sorted());
        }
    }
}
