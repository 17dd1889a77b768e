//! The options of a generic view, among those of every view.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Token, parse_quote};

use super::options::{once, unknown_option, value};
use crate::model::{Generic, GenericOptions, Start};

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
    if let Some(hook) = generic.hooks.iter().find(|hook| hook.name == text) {
        return Some(value(name, input, &format!("Self::{text}")).and_then(|function| {
            let mut given = options.hook(&text).map(|_| ());
            once(&mut given, name, ())?;
            options.hooks.push((hook, name.clone(), function));
            Ok(())
        }));
    }
    if generic.expressions.contains(&text.as_str()) {
        return Some(value(name, input, "urls::some_name").and_then(|expression| {
            let mut given = options.expression(&text).map(|_| ());
            once(&mut given, name, ())?;
            options.expressions.push((name.clone(), expression));
            Ok(())
        }));
    }
    None
}

fn attribute(
    generic: &'static Generic,
    options: &mut GenericOptions,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let is_flag = generic.flags.iter().any(|flag| name == flag);
    let value = if is_flag && !input.peek(Token![=]) {
        super::options::flag(name, input)?;
        parse_quote!(true)
    } else {
        value(name, input, "..")?
    };
    let mut given = options.start(&name.to_string()).map(|_| ());
    once(&mut given, name, ())?;
    options.starts.push(Start { name: name.clone(), value });
    Ok(())
}

/// An option that neither a view nor this generic view has.
pub(super) fn unknown(
    generic: Option<&'static Generic>,
    name: &Ident,
    of_view: &[&str],
    elsewhere: &[(&str, &str)],
) -> syn::Error {
    let Some(generic) = generic else { return unknown_option(name, of_view, elsewhere) };
    let hooks = generic.hooks.iter().map(|hook| hook.name);
    let own = generic.attributes.iter().copied().chain(hooks);
    let known: Vec<_> = own.chain(generic.expressions.iter().copied()).collect();
    let known = [known.as_slice(), of_view].concat();
    unknown_option(name, &known, elsewhere)
}
