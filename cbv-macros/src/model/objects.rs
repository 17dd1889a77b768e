//! What the options of views of objects say.

use proc_macro2::{Ident, Span};
use syn::{Expr, ExprLit, Lit, LitBool, LitStr, Path};

use super::{Field, Fields};

/// An option that stands for an expression.
pub(crate) fn expression<'a>(options: &'a [(Ident, Expr)], name: &str) -> Option<&'a Expr> {
    options.iter().find(|(option, _)| option == name).map(|(_, value)| value)
}

/// The text of an option.
pub(crate) fn text(options: &[(Ident, Expr)], name: &str) -> Option<String> {
    texts(expression(options, name)?)?.first().map(LitStr::value)
}

/// A text, or an array of texts.
pub(crate) fn texts(value: &Expr) -> Option<Vec<LitStr>> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(vec![text.clone()]),
        Expr::Array(array) => {
            array.elems.iter().map(|value| Some(texts(value)?.swap_remove(0))).collect()
        }
        _ => None,
    }
}

/// `model = catalogue::author::Entity`: what its templates and variables are called by.
pub(crate) fn names(model: &Path) -> (Option<String>, String) {
    let mut segments: Vec<_> =
        model.segments.iter().map(|segment| segment.ident.to_string()).collect();
    if segments.len() > 1 && segments.last().is_some_and(|last| last == "Entity") {
        segments.pop();
    }
    let name = segments.pop().unwrap_or_default().to_lowercase();
    let app = segments.pop().filter(|app| !matches!(app.as_str(), "crate" | "self" | "super"));
    (app, name)
}

/// `-pubdate` is the column `pubdate`, from large to small.
pub(crate) fn column_name(ordering: &str) -> &str {
    ordering.strip_prefix('-').unwrap_or(ordering)
}

/// A column by its name, as SeaORM calls its variant.
pub(crate) fn variant(column: &str, span: Span) -> Ident {
    let parts = column.split('_').filter(|part| !part.is_empty());
    let name: String = parts
        .map(|part| {
            let (first, rest) = part.split_at(part.chars().next().map_or(0, char::len_utf8));
            first.to_uppercase() + rest
        })
        .collect();
    Ident::new(if name.is_empty() { "_Empty" } else { &name }, span)
}

/// `related = [author::Entity, (review::Entity, reader::Entity)]`, or one of them alone.
pub(crate) fn paths(value: &Expr) -> Option<Vec<&Expr>> {
    let is_path = |value: &Expr| matches!(value, Expr::Path(_));
    let is_related = |value: &&Expr| match value {
        Expr::Tuple(pair) => pair.elems.len() == 2 && pair.elems.iter().all(is_path),
        value => is_path(value),
    };
    let Expr::Array(array) = value else { return is_related(&value).then(|| vec![value]) };
    array.elems.iter().map(|value| Some(value).filter(is_related)).collect()
}

/// A column in which words are looked for: `^` is its start, `=` the whole of it.
pub(crate) fn search_field(text: &str) -> (&'static str, &str) {
    let prefixed = |prefix: char, kind| text.strip_prefix(prefix).map(|column| (kind, column));
    prefixed('^', "StartsWith").or_else(|| prefixed('=', "Exact")).unwrap_or(("Contains", text))
}

/// The fields of a view by which its object is found.
pub(crate) struct Lookup<'a> {
    pub(crate) key: Option<&'a Field>,
    /// With the column.
    pub(crate) slug: Option<(&'a Field, LitStr)>,
}

impl<'a> Lookup<'a> {
    /// By the key where that is captured, else by the slug; by both where the option says so.
    pub(crate) fn of(options: &[(Ident, Expr)], fields: &'a Fields) -> Option<Self> {
        let capture = |option: &str, name: &str| {
            let name = text(options, option).unwrap_or_else(|| name.to_owned());
            fields.captures().find(|(_, capture)| *capture == name).map(|(field, _)| field)
        };
        let key = capture("pk_url_kwarg", "pk");
        let column = expression(options, "slug_field").and_then(|value| texts(value)?.pop());
        let both = matches!(
            expression(options, "query_pk_and_slug"),
            Some(Expr::Lit(ExprLit { lit: Lit::Bool(LitBool { value: true, .. }), .. }))
        );
        let slug = capture("slug_url_kwarg", "slug").filter(|_| key.is_none() || both);
        let slug = slug.map(|field| {
            (field, column.unwrap_or_else(|| LitStr::new("slug", field.ident.span())))
        });
        (key.is_some() || slug.is_some()).then_some(Self { key, slug })
    }
}
