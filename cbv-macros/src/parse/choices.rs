//! `#[derive(Choices)]`

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Data, DataEnum, DeriveInput, Expr, ExprLit, ExprUnary, Lit, UnOp, Variant};

use super::options::{attributes_of, crate_path, each_option, once, unknown_option, value};
use crate::context::Ctxt;
use crate::model::choices::{ChoiceInput, ChoiceValue, ChoicesInput};

const OPTIONS: [&str; 3] = ["value", "label", "group"];

const ELSEWHERE: [(&str, &str); 3] =
    [("value", "on a variant"), ("label", "on a variant"), ("group", "on a variant")];

pub(crate) fn choices(cx: &Ctxt, item: TokenStream) -> Option<ChoicesInput> {
    let item: DeriveInput = syn::parse2(item).map_err(|error| cx.push(error)).ok()?;
    let mut krate = None;
    for tokens in attributes_of(cx, &item.attrs, "choice") {
        each_option(cx, tokens, |name, input| match name.to_string().as_str() {
            "crate" => once(&mut krate, &name, crate_path(&name, input)?),
            _ => Err(unknown_option(&name, &["crate"], &ELSEWHERE)),
        });
    }
    let data = plain_enum(cx, &item)?;
    let variants = data.variants.iter().map(|variant| choice(cx, variant)).collect();
    Some(ChoicesInput { ident: item.ident, krate, variants })
}

fn plain_enum<'a>(cx: &Ctxt, item: &'a DeriveInput) -> Option<&'a DataEnum> {
    let data = match &item.data {
        Data::Enum(data) => Some(data),
        Data::Struct(data) => {
            cx.error(data.struct_token, "choices are an enum, not a struct");
            None
        }
        Data::Union(data) => {
            cx.error(data.union_token, "choices are an enum, not a union");
            None
        }
    };
    if !item.generics.params.is_empty() {
        cx.error(
            &item.generics.params,
            "choices have no type, lifetime or const parameters: the variants are all that there is",
        );
        return None;
    }
    if let Some(clause) = &item.generics.where_clause {
        cx.error(clause, "choices have no `where` clause");
        return None;
    }
    data
}

fn choice(cx: &Ctxt, variant: &Variant) -> ChoiceInput {
    let errors = cx.count();
    let (mut of, mut label, mut group) = (None, None, None);
    for tokens in attributes_of(cx, &variant.attrs, "choice") {
        each_option(cx, tokens, |name, input| match name.to_string().as_str() {
            "value" => once(&mut of, &name, choice_value(&name, input)?),
            "label" => once(&mut label, &name, text(&name, input)?),
            "group" => once(&mut group, &name, text(&name, input)?),
            _ => Err(unknown(&name)),
        });
    }
    let is_refused = cx.count() > errors;
    ChoiceInput { variant: variant.clone(), value: of, label, group, is_refused }
}

fn unknown(name: &Ident) -> syn::Error {
    let meant = match name.to_string().as_str() {
        "name" | "verbose_name" | "display" | "title" => "label",
        "rename" | "key" => "value",
        "optgroup" => "group",
        _ => return unknown_option(name, &OPTIONS, &[("crate", "on the enum")]),
    };
    syn::Error::new(name.span(), format!("unknown option `{name}`; did you mean `{meant}`?"))
}

/// `"support"`, `1`, `-1`
fn choice_value(name: &Ident, input: ParseStream<'_>) -> syn::Result<ChoiceValue> {
    let at: Expr = value(name, input, "\"support\"")?;
    match literal(&at) {
        Some(text) => Ok(ChoiceValue { text, at }),
        None => {
            let message = "the value of a choice is a text or a whole number: write `value = \"support\"` or `value = 1`";
            Err(syn::Error::new_spanned(at, message))
        }
    }
}

fn literal(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => {
            number.suffix().is_empty().then(|| number.base10_digits().to_owned())
        }
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match &**expr {
            Expr::Lit(ExprLit { lit: Lit::Int(_), .. }) => Some(format!("-{}", literal(expr)?)),
            _ => None,
        },
        _ => None,
    }
}

fn text(name: &Ident, input: ParseStream<'_>) -> syn::Result<Expr> {
    let given: Expr = value(name, input, "\"Support desk\"")?;
    match &given {
        Expr::Lit(ExprLit { lit: Lit::Str(_), .. }) => Ok(given),
        Expr::Lit(_) => {
            let message =
                format!("`{name}` is a text: write `{name} = \"{}\"`", given.to_token_stream());
            Err(syn::Error::new_spanned(given, message))
        }
        _ => Ok(given),
    }
}
