//! The roles of fields: `#[view(..)]` on each.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Expr, LitStr, Token};

use super::options::{each_option, flag, initial_values, once, unknown_option, view_attributes};
use crate::context::Ctxt;
use crate::model::{
    ACCESS_OPTIONS, Attribute, CSRF_EXEMPT, Field, Fields, Flatten, InitialValue, Query, Role,
    raw_name,
};
use crate::suggest::listing;

const OPTIONS: [&str; 7] = ["default", "path", "query", "extract", "show", "setup", "flatten"];

/// The options of fields, for those who write them on the struct.
pub(super) const ELSEWHERE: [(&str, &str); 7] = [
    ("default", "on a field"),
    ("path", "on a field"),
    ("query", "on a field"),
    ("extract", "on a field"),
    ("show", "on a field"),
    ("setup", "on a field"),
    ("flatten", "on a field"),
];

/// The options of views, for those who write them on a struct of attributes.
pub(super) const ON_A_VIEW: [(&str, &str); 10] = [
    ("state", "on a view"),
    ("base", "on a view"),
    ("methods", "on a view"),
    ("layer", "on a view"),
    ("inline", "on a view"),
    (CSRF_EXEMPT, "on a view"),
    ("etag", "on a view"),
    ("last_modified", "on a view"),
    ("cache", "on a view"),
    ("vary", "on a view"),
];

const ON_THE_STRUCT: [(&str, &str); 7] = [
    ("state", "on the struct"),
    ("base", "on the struct"),
    ("methods", "on the struct"),
    ("layer", "on the struct or in `#[handler(..)]`"),
    ("inline", "on the struct"),
    (CSRF_EXEMPT, "on the struct"),
    ("crate", "on the struct"),
];

fn on_the_struct() -> Vec<(&'static str, &'static str)> {
    let access = ACCESS_OPTIONS.map(|option| (option, "on the struct or in `#[handler(..)]`"));
    ON_THE_STRUCT.into_iter().chain(access).collect()
}

#[derive(Default)]
struct Options {
    default: Option<Option<Expr>>,
    path: Option<Option<LitStr>>,
    query: Option<Option<LitStr>>,
    extract: Option<()>,
    show: Option<Ident>,
    setup: Option<()>,
    flatten: Option<Vec<InitialValue>>,
}

pub(crate) fn fields(cx: &Ctxt, fields: &syn::Fields) -> Fields {
    Fields { all: fields.iter().filter_map(|field| parse_field(cx, field)).collect() }
}

fn parse_field(cx: &Ctxt, field: &syn::Field) -> Option<Field> {
    let ident = field.ident.clone()?;
    let errors = cx.count();
    let mut options = Options::default();
    let mut names = Vec::new();
    for tokens in view_attributes(cx, &field.attrs) {
        each_option(cx, tokens, |name, input| {
            option(&mut options, &name, input)?;
            if name != "show" {
                names.push(name);
            }
            Ok(())
        });
    }
    check_single_role(cx, &names);
    if let (Some(show), None) = (&options.show, options.extract) {
        cx.error(
            show,
            "`show` goes with `extract`: templates see every other field whose type can be serialized; remove it",
        );
    }
    let role = if cx.count() == errors { role(&ident, options) } else { Role::Refused };
    Some(Field { ident, ty: field.ty.clone(), role })
}

fn option(options: &mut Options, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    match name.to_string().as_str() {
        "default" => once(&mut options.default, name, optional_value(name, input)?),
        "path" => once(&mut options.path, name, optional_value(name, input)?),
        "query" => once(&mut options.query, name, optional_value(name, input)?),
        "extract" => {
            flag(name, input)?;
            once(&mut options.extract, name, ())
        }
        "show" => {
            flag(name, input)?;
            once(&mut options.show, name, name.clone())
        }
        "setup" => {
            flag(name, input)?;
            once(&mut options.setup, name, ())
        }
        "flatten" => once(&mut options.flatten, name, initial_values(input)?),
        _ => Err(unknown_option(name, &OPTIONS, &on_the_struct())),
    }
}

fn optional_value<T: syn::parse::Parse>(
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<Option<T>> {
    if input.peek(Token![=]) {
        super::options::value(name, input, "..").map(Some)
    } else if input.peek(syn::token::Paren) {
        Err(syn::Error::new(name.span(), format!("the value follows a `=`: write `{name} = ..`")))
    } else {
        Ok(None)
    }
}

/// A field has one role; `query` goes with `default`.
fn check_single_role(cx: &Ctxt, names: &[Ident]) {
    let is = |ident: &Ident, name| ident == name;
    let Some((first, rest)) = names.split_first() else { return };
    for other in rest {
        let pair = [first, other];
        let with_query =
            pair.iter().any(|n| is(n, "query")) && pair.iter().any(|n| is(n, "default"));
        if with_query || first == other {
            continue;
        }
        let with_path = pair.iter().any(|n| is(n, "path")) && pair.iter().any(|n| is(n, "default"));
        let message = if with_path {
            "a capture has no default; where the route may lack it, write `Option<..>` as its type"
                .to_owned()
        } else {
            let roles = listing(&[&first.to_string(), &other.to_string()]);
            format!("a field has one role, not {roles}")
        };
        cx.error(other, message);
    }
}

fn role(ident: &Ident, options: Options) -> Role {
    let named = |given: Option<LitStr>| given.map_or_else(|| raw_name(ident), |name| name.value());
    if let Some(name) = options.path {
        Role::Path(named(name))
    } else if let Some(name) = options.query {
        Role::Query(Query { name: named(name), default: options.default })
    } else if options.extract.is_some() {
        Role::Extract { shown: options.show }
    } else if options.setup.is_some() {
        Role::Setup
    } else if let Some(initial_values) = options.flatten {
        Role::Flatten(Flatten { initial_values })
    } else if let Some(value) = options.default {
        Role::Attribute(Attribute::Default(value))
    } else {
        Role::Attribute(Attribute::Required)
    }
}
