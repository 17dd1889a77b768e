//! The rules of `#[derive(ListView)]` and `#[derive(DetailView)]`.

use proc_macro2::Ident;
use syn::{Expr, ExprLit, ExprPath, Lit, LitBool, LitStr};

use super::object_attributes;
use crate::context::Ctxt;
use crate::model::objects::{Lookup, column_name, paths, search_field, text, texts};
use crate::model::{GenericOptions, ViewInput};

/// What a view of objects says about where they come from, and about their columns.
pub(super) fn check_source(cx: &Ctxt, view: &Ident, options: &GenericOptions) {
    check_one_source(cx, view, options);
    check_model_is_a_path(cx, options);
    for columns in &COLUMNS {
        check_columns(cx, options, columns);
    }
    check_related(cx, options);
    object_attributes::check(cx, options);
    for name in ["slug_url_kwarg", "pk_url_kwarg"] {
        check_text(cx, options, name);
    }
}

/// An option that names columns of the model.
struct Columns {
    option: &'static str,
    /// How the option is written.
    example: &'static str,
    /// What goes before the columns, and what it says.
    prefix: &'static str,
    /// The column in what is written.
    column: fn(&str) -> &str,
    /// What to do where there is no model.
    instead: &'static str,
}

const COLUMNS: [Columns; 5] = [
    Columns {
        option: "ordering",
        example: "ordering = [\"-pubdate\", \"title\"]",
        prefix: ", and `-` before it turns the order",
        column: column_name,
        instead: "put a `Vec` in order where it is made",
    },
    Columns {
        option: "search_fields",
        example: "search_fields = [\"title\", \"^isbn\"]",
        prefix: ", and `^` before it is the start, `=` the whole",
        column: |text| search_field(text).1,
        instead: "filter a `Vec` where it is made",
    },
    Columns {
        option: "sortable_by",
        example: "sortable_by = [\"pubdate\", \"title\"]",
        prefix: "",
        column: |text| text,
        instead: "put a `Vec` in order where it is made",
    },
    Columns {
        option: "slug_field",
        example: "slug_field = \"title\"",
        prefix: "",
        column: |text| text,
        instead: "find the item in `lookup`",
    },
    Columns {
        option: "values",
        example: "values = [\"id\", \"title\"]",
        prefix: "",
        column: |text| text,
        instead: "leave out of the items what no template shows",
    },
];

/// Without objects there is nothing to show (Django: `ImproperlyConfigured` at the first request).
fn check_one_source(cx: &Ctxt, view: &Ident, options: &GenericOptions) {
    match (options.expression("model"), options.expression("items")) {
        (None, None) => {
            let message = "which objects does it show? write `#[view(model = some::Entity)]`, or `items = SomeStruct, queryset = Self::..`";
            cx.error(view, message);
        }
        (Some(_), Some((items, _))) => {
            cx.error(items, "objects come from one place, and `model` names it already");
        }
        (None, Some((items, _))) if options.hook("queryset").is_none() => {
            cx.error(items, "where do they come from? write `queryset = Self::..`");
        }
        _ => {}
    }
}

/// `model = book::Entity`, and not its name as a text (Django: `AttributeError`).
fn check_model_is_a_path(cx: &Ctxt, options: &GenericOptions) {
    match options.expression("model") {
        None | Some((_, Expr::Path(ExprPath { qself: None, .. }))) => {}
        Some((_, value)) => {
            cx.error(value, "`model` is an entity of SeaORM: write `model = book::Entity`");
        }
    }
}

/// `ordering = ["-pubdate", "title"]`: columns of the model, by name.
fn check_columns(cx: &Ctxt, options: &GenericOptions, columns: &Columns) {
    let Columns { option, example, instead, .. } = columns;
    let Some((name, value)) = options.expression(option) else { return };
    if options.expression("model").is_none() && options.expression("items").is_some() {
        return cx.error(name, format!("the columns are those of a `model`; {instead}"));
    }
    let is_list = matches!(value, Expr::Array(_));
    let given = texts(value).filter(|_| !is_list || *option != "slug_field");
    match given {
        None => cx.error(value, format!("columns are named by texts: write `{example}`")),
        Some(given) if given.is_empty() && *option != "ordering" => {
            cx.error(value, format!("`{name}` names no column: write `{example}`"));
        }
        Some(given) => {
            for column in &given {
                check_column(cx, column, columns);
            }
            check_twice(cx, &given, columns);
        }
    }
}

fn check_column(cx: &Ctxt, literal: &LitStr, columns: &Columns) {
    let text = literal.value();
    let column = (columns.column)(&text);
    if column.contains("__") {
        let message = format!(
            "`{column}` is no column of the model: those of related models cannot be named here"
        );
        return cx.error(literal, message);
    }
    if syn::parse_str::<Ident>(&format!("r#{column}")).is_ok() {
        return;
    }
    let Columns { option, example, prefix, .. } = columns;
    let message = match *option {
        "sortable_by" if text.starts_with('-') => {
            let column = column_name(column);
            format!("readers choose the direction: write `\"{column}\"`")
        }
        _ => format!("a column is called as in the model{prefix}: write `{example}`"),
    };
    cx.error(literal, message);
}

/// The second of two could never count for anything.
fn check_twice(cx: &Ctxt, given: &[LitStr], columns: &Columns) {
    let named: Vec<_> = given.iter().map(LitStr::value).collect();
    let named: Vec<_> = named.iter().map(|text| (columns.column)(text)).collect();
    for (at, literal) in given.iter().enumerate() {
        let column = named[at];
        if named[..at].contains(&column) {
            cx.error(literal, format!("`{column}` is named twice"));
        }
    }
}

/// `related = [author::Entity]`: what SeaORM's loader of the model brings along.
fn check_related(cx: &Ctxt, options: &GenericOptions) {
    let Some((name, value)) = options.expression("related") else { return };
    if options.expression("model").is_none() {
        return cx.error(name, "related rows are those of a `model`; put them into the items");
    }
    if options.expression("values").is_some() {
        return cx
            .error(name, "`values` fetches columns, and no related rows: leave out one of both");
    }
    if paths(value).is_none_or(|paths| paths.is_empty()) {
        let example = "`related = [author::Entity]`, or a pair for what is related to that: `(author::Entity, country::Entity)`";
        cx.error(value, format!("`{name}` names entities: write {example}"));
    }
}

fn check_text(cx: &Ctxt, options: &GenericOptions, option: &str) {
    let Some((name, value)) = options.expression(option) else { return };
    if !matches!(value, Expr::Lit(ExprLit { lit: Lit::Str(_), .. })) {
        cx.error(value, format!("`{name}` is a text: write `{name} = \"..\"`"));
    }
}

/// A capture says which object is shown (Django: `AttributeError` at each request).
pub(super) fn check_lookup(cx: &Ctxt, input: &ViewInput) {
    let options = &input.options.generic;
    if options.hook("lookup").is_some() {
        return check_lookup_alone(cx, options);
    }
    if options.expression("model").is_none() {
        if options.expression("items").is_some() {
            let message = "which of the items does it show? write `lookup = Self::..`";
            cx.error(&input.ident, message);
        }
        return;
    }
    match Lookup::of(&options.expressions, &input.fields) {
        None => check_no_capture(cx, input),
        Some(found) => check_both(cx, options, &found),
    }
}

/// The options of the lookup that is not made.
fn check_lookup_alone(cx: &Ctxt, options: &GenericOptions) {
    for option in ["pk_url_kwarg", "slug_field", "slug_url_kwarg", "query_pk_and_slug"] {
        if let Some((name, _)) = options.expression(option) {
            cx.error(name, format!("`lookup` says which object it is, and does not ask `{name}`"));
        }
    }
}

fn check_no_capture(cx: &Ctxt, input: &ViewInput) {
    let options = &input.options.generic.expressions;
    let of_key = || {
        text(options, "pk_url_kwarg")
            .map(|name| format!("`#[view(path)] {name}: ..`, with the type of the key"))
    };
    let of_slug =
        || text(options, "slug_url_kwarg").map(|name| format!("`#[view(path)] {name}: ..`"));
    let field = of_key().or_else(of_slug).unwrap_or_else(|| {
        "`#[view(path)] pk: ..`, with the type of the key, or `slug`".to_owned()
    });
    let message =
        format!("which object does it show? add a field {field}; or write `lookup = Self::..`");
    cx.error(&input.ident, message);
}

/// `query_pk_and_slug` looks for both (Django looks for what there is).
fn check_both(cx: &Ctxt, options: &GenericOptions, found: &Lookup<'_>) {
    let Some((name, value)) = options.expression("query_pk_and_slug") else { return };
    let Expr::Lit(ExprLit { lit: Lit::Bool(LitBool { value: is_both, .. }), .. }) = value else {
        return cx.error(value, format!("`{name}` is `true` or `false`"));
    };
    if !is_both {
        return;
    }
    let missing = match (found.key, &found.slug) {
        (None, _) => "pk",
        (_, None) => "slug",
        _ => return,
    };
    let field = text(&options.expressions, &format!("{missing}_url_kwarg"));
    let field = field.as_deref().unwrap_or(missing);
    cx.error(name, format!("there is no field for the {missing}: add `#[view(path)] {field}: ..`"));
}
