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

/// Django's attributes that are hooks here.
const IN_A_HOOK: [(&str, &str); 4] = [
    ("template_name_field", "in the hook `template_names` of `impl DetailView`: it has the object"),
    ("paginator_class", "in the hook `paginator` of `impl ListView`"),
    ("response_class", "in the hook `render_to_response` of `impl TemplateView`"),
    ("template_engine", "in the state, as `Templates`"),
];

/// What Django, and others, call an option.
const CALLED: [(&str, &str); 14] = [
    ("get_context_data", "context"),
    ("get_queryset", "queryset"),
    ("get_template_names", "template_names"),
    ("get_redirect_url", "redirect_url"),
    ("get_object", "lookup"),
    ("order_by", "ordering"),
    ("per_page", "paginate_by"),
    ("page_size", "paginate_by"),
    ("limit", "paginate_by"),
    ("search", "search_fields"),
    ("sort", "sortable_by"),
    ("select_related", "related"),
    ("prefetch_related", "related"),
    ("entity", "model"),
];

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
    let called = CALLED.iter().find(|(called, option)| name == called && own.contains(option));
    if let Some((called, option)) = called {
        let message = format!("unknown option `{called}`; did you mean `{option}`?");
        return syn::Error::new(name.span(), message);
    }
    let elsewhere: Vec<_> = elsewhere.iter().copied().chain(IN_A_HOOK).chain(others).collect();
    unknown_option(name, &[own.as_slice(), of_view].concat(), &elsewhere)
}
