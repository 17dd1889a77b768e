//! The options of a generic view, among those of every view.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Token, parse_quote};

use super::options::{flag, once, unknown_option, value};
use crate::model::{GENERICS, Generic, GenericOptions, GivenHook, Hook, Start};

/// Reads one option; `None` when the generic view has none of that name.
pub(super) fn option(
    generic: &'static Generic,
    options: &mut GenericOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> Option<syn::Result<()>> {
    let text = name.to_string();
    if generic.attributes.contains(&text.as_str()) {
        return Some(attribute(generic, options, name, input));
    }
    if let Some(of_base) = generic.hooks.iter().find(|hook| hook.name == text) {
        return Some(hook(of_base, options, name, input));
    }
    generic.expressions.contains(&text.as_str()).then(|| expression(options, name, input))
}

fn attribute(
    generic: &'static Generic,
    options: &mut GenericOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let is_flag = generic.flags.iter().any(|flag| name == flag);
    let value = if is_flag && !input.peek(Token![=]) {
        flag(name, input)?;
        parse_quote!(true)
    } else {
        value(name, input, "..")?
    };
    once(&mut options.start(&name.to_string()).map(drop), name, ())?;
    options.starts.push(Start { name: name.clone(), value });
    Ok(())
}

/// `context = Self::with_author`
fn hook(
    hook: &'static Hook,
    options: &mut GenericOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let function = value(name, input, &format!("Self::{name}"))?;
    once(&mut options.hook(hook.name).map(drop), name, ())?;
    options.hooks.push(GivenHook { hook, function });
    Ok(())
}

/// `to = urls::book_detail`
fn expression(
    options: &mut GenericOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let expression = value(name, input, "urls::some_name")?;
    once(&mut options.expression(&name.to_string()).map(drop), name, ())?;
    options.expressions.push((name.clone(), expression));
    Ok(())
}

/// An option that neither a view nor this generic view has.
pub(super) fn unknown(
    generic: Option<&'static Generic>,
    name: &Ident,
    of_view: &[&str],
    elsewhere: &[(&str, &str)],
) -> syn::Error {
    let own: Vec<_> = generic.into_iter().flat_map(Generic::options).collect();
    let of_others = GENERICS.iter().flat_map(|other| {
        other.options().map(|option| (option, format!("to `#[derive({})]`", other.name)))
    });
    let of_others: Vec<_> = of_others.collect();
    let others = of_others.iter().map(|(option, place)| (*option, place.as_str()));
    let elsewhere: Vec<_> = elsewhere.iter().copied().chain(others).collect();
    unknown_option(name, &[own.as_slice(), of_view].concat(), &elsewhere)
}
