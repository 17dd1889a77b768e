//! The rules of `#[derive(ListView)]` and `#[derive(DetailView)]`.

use proc_macro2::Ident;
use syn::{Expr, ExprLit, ExprPath, Lit, LitBool, LitStr};

use crate::context::Ctxt;
use crate::model::objects::{Lookup, column_name, text, texts};
use crate::model::{GenericOptions, ViewInput};

/// What a view of objects says about where they come from, and about their columns.
pub(super) fn check_source(cx: &Ctxt, view: &Ident, options: &GenericOptions) {
    check_one_source(cx, view, options);
    check_model_is_a_path(cx, options);
    for name in ["ordering", "slug_field"] {
        check_columns(cx, options, name);
    }
    for name in ["slug_url_kwarg", "pk_url_kwarg"] {
        check_text(cx, options, name);
    }
}

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
fn check_columns(cx: &Ctxt, options: &GenericOptions, option: &str) {
    let Some((name, value)) = options.expression(option) else { return };
    let is_ordering = option == "ordering";
    if options.expression("model").is_none() && options.expression("items").is_some() {
        let instead = if is_ordering {
            "put a `Vec` in order where it is made"
        } else {
            "find the item in `lookup`"
        };
        return cx.error(name, format!("the columns are those of a `model`; {instead}"));
    }
    let Some(columns) = texts(value).filter(|texts| is_ordering || texts.len() == 1) else {
        return cx.error(value, format!("`{name}` is a text: write `{name} = \"..\"`"));
    };
    for column in columns {
        check_column(cx, &column, is_ordering);
    }
}

fn check_column(cx: &Ctxt, column: &LitStr, is_ordering: bool) {
    let text = column.value();
    let name = if is_ordering { column_name(&text) } else { &text };
    if syn::parse_str::<Ident>(&format!("_{name}")).is_ok() && !name.is_empty() {
        return;
    }
    let message = if is_ordering {
        "a column is called as in the model, and `-` before it turns the order: write `ordering = [\"-pubdate\", \"title\"]`"
    } else {
        "a column is called as in the model: write `slug_field = \"title\"`"
    };
    cx.error(column, message);
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
