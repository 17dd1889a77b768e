//! The values of options of forms, each read in its own form.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, Lit, LitBool, LitInt, LitStr, Token, Type, TypePath};

use crate::model::form::{
    Bare, FieldExpr, Message, Messages, Required, RowsOf, TagAttribute, TagAttributes, TextExpr,
    Validators, WidgetExpr,
};
use crate::model::options::{OptionForm, OptionSpec};
use crate::model::raw_name;
use crate::parse::options::{flag, in_parentheses, value};
use crate::parse::values::entity;

impl OptionForm for TextExpr {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        text(value(name, input, spec.example)?, name, spec.example).map(Self)
    }
}

/// An expression that is no literal of another type.
pub(super) fn text(given: Expr, name: &Ident, example: &str) -> syn::Result<Expr> {
    match &given {
        Expr::Lit(ExprLit { lit: Lit::Str(_), .. }) => Ok(given),
        Expr::Lit(_) => {
            let message = format!("`{name}` is a text: write `{name} = {example}`");
            Err(syn::Error::new_spanned(given, message))
        }
        _ => Ok(given),
    }
}

/// `rows = author::Entity`, and not the height of a `textarea`.
impl OptionForm for RowsOf {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Token![=]) && input.peek2(LitInt) {
            let height: LitInt = value(name, input, spec.example)?;
            let message = format!(
                "`{name}` names an entity, whose rows are chosen from; the height of a widget is an attribute: write `attributes({name} = {height})`"
            );
            return Err(syn::Error::new(height.span(), message));
        }
        entity(name, input, spec.example).map(Self)
    }
}

impl OptionForm for Bare {
    fn read(_: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        flag(name, input).map(|()| Self)
    }
}

/// `required`, `required = false`
impl OptionForm for Required {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(Token![=]) {
            return flag(name, input).map(|()| Self::Yes);
        }
        let given: Expr = value(name, input, spec.example)?;
        let message = match &given {
            Expr::Lit(ExprLit { lit: Lit::Bool(LitBool { value: false, .. }), .. }) => {
                return Ok(Self::No);
            }
            Expr::Lit(ExprLit { lit: Lit::Bool(_), .. }) => {
                format!("write `{name}` without a value")
            }
            _ => format!("write `{name}`, or `{name} = false`: a request cannot change it"),
        };
        Err(syn::Error::new_spanned(given, message))
    }
}

/// `field = EmailField`, `field = EmailField::new()`
impl OptionForm for FieldExpr {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given: TokenStream = value_tokens(name, input, spec.example)?;
        match syn::parse2::<TypePath>(given.clone()) {
            Ok(path) if !is_constant(&path) => Ok(Self::Type(Type::Path(path))),
            _ => syn::parse2(given).map(Self::Value),
        }
    }
}

/// All that stands behind the `=`, up to the next option. Commas inside of `<..>` belong to it.
fn value_tokens(name: &Ident, input: ParseStream<'_>, example: &str) -> syn::Result<TokenStream> {
    let fork = input.fork();
    let is_type = fork.parse::<Token![=]>().is_ok()
        && fork.parse::<TypePath>().is_ok()
        && (fork.is_empty() || fork.peek(Token![,]));
    if is_type {
        return value::<TypePath>(name, input, example).map(ToTokens::into_token_stream);
    }
    let given: Expr = value(name, input, example)?;
    match &given {
        Expr::Lit(_) => {
            let message = format!("`{name}` is a field: write `{name} = {example}`");
            Err(syn::Error::new_spanned(given, message))
        }
        _ => Ok(given.into_token_stream()),
    }
}

/// `ISBN`, by its spelling.
fn is_constant(path: &TypePath) -> bool {
    path.path.segments.last().is_some_and(|last| {
        let name = last.ident.to_string();
        name.len() > 1 && !name.contains(char::is_lowercase)
    })
}

impl OptionForm for WidgetExpr {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given: Expr = value(name, input, spec.example)?;
        let meant = match &given {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => of_django(&text.value()),
            Expr::Path(path) => path.path.get_ident().and_then(|name| of_django(&name.to_string())),
            _ => None,
        };
        if meant.is_none() && !matches!(given, Expr::Lit(_)) {
            return Ok(Self(given));
        }
        let example = meant.map_or_else(
            || spec.example.to_owned(),
            |constructor| format!("Widget::{constructor}()"),
        );
        let message = format!("`{name}` is a widget: write `{name} = {example}`");
        Err(syn::Error::new_spanned(given, message))
    }
}

/// What makes the widget that Django, or HTML, calls so.
fn of_django(name: &str) -> Option<&'static str> {
    Some(match name {
        "text" | "TextInput" => "text",
        "number" | "NumberInput" => "number",
        "email" | "EmailInput" => "email",
        "url" | "URLInput" => "url",
        "search" | "SearchInput" => "search",
        "tel" | "TelInput" => "tel",
        "color" | "ColorInput" => "color",
        "date" | "DateInput" => "date",
        "time" | "TimeInput" => "time",
        "datetime" | "datetime-local" | "DateTimeInput" => "datetime_local",
        "hidden" | "HiddenInput" => "hidden",
        "password" | "PasswordInput" => "password",
        "textarea" | "Textarea" => "textarea",
        "checkbox" | "CheckboxInput" => "checkbox",
        "select" | "Select" => "select",
        "SelectMultiple" => "select_multiple",
        "radio" | "radios" | "RadioSelect" => "radios",
        "checkboxes" | "CheckboxSelectMultiple" => "checkboxes",
        "file" | "FileInput" | "ClearableFileInput" => "file",
        _ => return None,
    })
}

/// One function, or an array of them.
impl OptionForm for Validators {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given: Expr = value(name, input, spec.example)?;
        match given {
            Expr::Array(array) => Ok(Self(array.elems.into_iter().collect())),
            Expr::Lit(_) => {
                let message = format!("`{name}` are functions: write `{name} = {}`", spec.example);
                Err(syn::Error::new_spanned(given, message))
            }
            one => Ok(Self(vec![one])),
        }
    }
}

impl OptionForm for TagAttributes {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = Punctuated::<_, Token![,]>::parse_terminated_with;
        let read = |input: ParseStream<'_>| attributes(input, tag_attribute);
        list(spec, name, input, read).map(|given| Self(given.into_iter().collect()))
    }
}

fn tag_attribute(input: ParseStream<'_>) -> syn::Result<TagAttribute> {
    let (name, at) = if input.peek(LitStr) {
        let name: LitStr = input.parse()?;
        (name.clone(), name.into_token_stream())
    } else {
        dashed_name(input)?
    };
    let value = match input.parse::<Option<Token![=]>>()? {
        Some(_) => Some(input.parse()?),
        None => None,
    };
    Ok(TagAttribute { name, at, value })
}

/// `data-url`
fn dashed_name(input: ParseStream<'_>) -> syn::Result<(LitStr, TokenStream)> {
    let first = input.call(Ident::parse_any)?;
    let (mut name, mut at) = (raw_name(&first), first.to_token_stream());
    while let Some(dash) = input.parse::<Option<Token![-]>>()? {
        let part = input.call(Ident::parse_any)?;
        name = format!("{name}-{}", raw_name(&part));
        dash.to_tokens(&mut at);
        part.to_tokens(&mut at);
    }
    Ok((LitStr::new(&name, first.span()), at))
}

impl OptionForm for Messages {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let messages = Punctuated::<_, Token![,]>::parse_terminated_with;
        let read = |input: ParseStream<'_>| messages(input, message);
        list(spec, name, input, read).map(|given| Self(given.into_iter().collect()))
    }
}

fn message(input: ParseStream<'_>) -> syn::Result<Message> {
    let code = input.call(Ident::parse_any)?;
    let given = value(&code, input, "\"..\"")?;
    let text = text(given, &code, "\"..\"")?;
    Ok(Message { code, text })
}

/// The list of `name(..)`, which is not empty.
fn list<T>(
    spec: &OptionSpec,
    name: &Ident,
    input: ParseStream<'_>,
    read: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    let usage = format!("`{name}` takes a list: write `{name}({})`", spec.example);
    in_parentheses(name, input, &usage, read)
}
