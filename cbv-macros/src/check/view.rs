use proc_macro2::TokenStream;
use syn::{Expr, ExprLit, Lit, LitStr, Path, parse_quote};

use super::{crate_path, fields, redirect};
use crate::context::Ctxt;
use crate::model::{BaseOption, Generic, GenericOptions, Start, View, ViewInput};

pub(crate) fn view(cx: &Ctxt, input: ViewInput) -> (View, GenericOptions) {
    checked(cx, input, Vec::new())
}

/// A generic view: the base of its name, with the attributes that the options set.
pub(crate) fn generic(
    cx: &Ctxt,
    generic: &'static Generic,
    mut input: ViewInput,
) -> (View, GenericOptions) {
    let needs = match generic.name {
        "RedirectView" => redirect::check(cx, &input),
        _ => Vec::new(),
    };
    #[cfg(feature = "templates")]
    if generic.name == "TemplateView" {
        super::template_view::check(cx, &input);
    }
    let krate = crate_path(input.options.krate.clone());
    let name = proc_macro2::Ident::new(generic.name, proc_macro2::Span::call_site());
    let path: Path = parse_quote!(#krate::#name);
    let start = std::mem::take(&mut input.options.generic.starts);
    input.options.base = Some(BaseOption { path, start });
    checked(cx, input, needs)
}

fn checked(cx: &Ctxt, input: ViewInput, needs: Vec<String>) -> (View, GenericOptions) {
    fields::check_setter_names(cx, &input.fields);
    fields::check_flattened_once(cx, &input.fields);
    let tracked = templates(cx, &input);
    let ViewInput { ident, vis, options, fields } = input;
    let view = View {
        krate: crate_path(options.krate),
        ident,
        vis,
        state: options.state,
        base: options.base,
        methods: options.methods,
        layers: options.layers,
        is_inline: options.inline.is_some(),
        fields,
        needs,
        tracked,
        refusal: cx.take_first(),
    };
    (view, options.generic)
}

/// The templates that the attributes of a base name are there, and can be read.
fn templates(cx: &Ctxt, input: &ViewInput) -> TokenStream {
    let starts = input.options.base.iter().flat_map(|base| &base.start);
    let named = starts.filter(|start| start.name == "template_name");
    named.filter_map(literal).map(|name| crate::template::check(cx, name)).collect()
}

/// The value of an option, where it is a text.
pub(super) fn literal(start: &Start) -> Option<&LitStr> {
    match &start.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        _ => None,
    }
}
