use proc_macro2::{Ident, Span, TokenStream};
use syn::{Expr, ExprLit, Lit, LitStr, Path, parse_quote};

#[cfg(feature = "templates")]
use super::template_view;
use super::{crate_path, fields, redirect};
use crate::context::Ctxt;
use crate::model::{BaseOption, Generic, GenericOptions, Start, View, ViewInput};

pub(crate) fn view(cx: &Ctxt, input: ViewInput) -> View {
    fields::check_setter_names(cx, &input.fields);
    fields::check_flattened_once(cx, &input.fields);
    let ViewInput { ident, vis, options, fields } = input;
    let base = options.base.as_ref();
    let OfBase { needs, tracked } =
        base.map(|base| of_base(cx, base, &options.generic)).unwrap_or_default();
    let refusal = cx.take_first();
    let expressions = options.generic.expressions;
    let leads_to = expressions.iter().find(|(name, _)| name == "to").cloned();
    View {
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
        leads_to: leads_to.map(|(_, to)| to).filter(|_| refusal.is_none()),
        hooks: options.generic.hooks,
        #[cfg(feature = "templates")]
        expressions,
        tracked,
        refusal,
    }
}

/// A generic view: the base of its name, with the attributes that the options set.
pub(crate) fn generic(cx: &Ctxt, generic: &'static Generic, mut input: ViewInput) -> View {
    of_generic(cx, generic, &input.ident, &input.options.generic);
    #[cfg(feature = "templates")]
    if generic.name == "DetailView" {
        super::objects::check_lookup(cx, &input);
    }
    let krate = crate_path(input.options.krate.clone());
    let name = Ident::new(generic.name, Span::call_site());
    let path: Path = parse_quote!(#krate::#name);
    let start = std::mem::take(&mut input.options.generic.starts);
    input.options.base = Some(BaseOption { path, start });
    view(cx, input)
}

/// What a derive of its own checks: that there is something to show, or to lead to.
fn of_generic(cx: &Ctxt, generic: &Generic, view: &Ident, options: &GenericOptions) {
    match generic.name {
        "RedirectView" => redirect::check_leads_somewhere(cx, view, options),
        #[cfg(feature = "templates")]
        "TemplateView" => template_view::check_names_template(cx, view, options),
        #[cfg(feature = "templates")]
        "ListView" | "DetailView" => super::objects::check_source(cx, view, options),
        _ => {}
    }
}

/// What attributes of a base bring.
#[derive(Default)]
struct OfBase {
    /// Captures that a route has to have.
    needs: Vec<String>,
    /// What makes the compiler read the files again that were read here.
    tracked: TokenStream,
}

/// The attributes of a base, in the long form and in the short one.
fn of_base(cx: &Ctxt, base: &BaseOption, options: &GenericOptions) -> OfBase {
    let mut of_base = OfBase::default();
    let name = base.path.segments.last().map(|last| last.ident.to_string());
    if name.as_deref() == Some("RedirectView") {
        redirect::check_one_target(cx, base, options);
        of_base.needs = redirect::check_url(cx, base);
    }
    #[cfg(feature = "templates")]
    {
        if matches!(name.as_deref(), Some("TemplateView" | "ListView" | "DetailView")) {
            template_view::check_content_type(cx, base);
        }
        of_base.tracked = template_view::check_template(cx, base);
    }
    of_base
}

/// The value of an option, where it is a text.
pub(super) fn literal(start: &Start) -> Option<&LitStr> {
    match &start.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        _ => None,
    }
}
