//! `#[derive(View)]`

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::access::{with_access, with_access_attributes};
use super::handles::handles;
use super::hook::hook;
use super::known::known;
use super::watch::watched;
use super::{build, docs, setters, stand_in};
use crate::model::{
    AccessCheck, AnswerFields, BaseOption, CachePolicy, Field, InitialValue, Role, Verb, View,
    located, placed, raw_name, spread,
};

pub(crate) fn view(view: &View) -> TokenStream {
    view_with(view, &super::uses_of_base(view))
}

/// A view, and what else a derive writes for it.
pub(super) fn view_with(view: &View, more: &TokenStream) -> TokenStream {
    let View { krate, ident, .. } = view;
    let has_own = view.fields.attributes().next().is_some();
    let config = has_own.then(|| {
        let of_trait = quote!(
            type Captures<__CbvNext> = __CbvNext;
        );
        setters::config(krate, ident, &view.fields, &of_trait)
    });
    let captures = build::capture_names(krate, &view.fields);
    let query = build::query_struct(krate, &view.fields);
    let extensions = extensions(view);
    let implementation = implementation(view, has_own);
    let constructor = constructor(view, has_own);
    let assertions = assertions(view);
    let read = view.from_attributes.templates.iter().map(watched);
    let refused = view.refusal.as_ref().map(stand_in::refused);
    let deprecated = view.is_deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! {
        #deprecated
        const _: () = {
            use #krate::__private::Inherited as _;
            #refused
            #config
            #captures
            #query
            #extensions
            #implementation
            impl #ident { #constructor }
            #assertions
            #(#read)*
            #more
        };
    }
}

fn implementation(view: &View, has_own: bool) -> TokenStream {
    let View { krate, ident, .. } = view;
    let handles = handles(krate, ident);
    let (state, source) = state(view);
    // A state that is more private than the view is an error of what is written for it.
    let at = view.state.as_ref().map_or_else(Span::call_site, Spanned::span);
    let state_item = quote_spanned!(located(at)=> type State = #state;);
    let source_item = quote_spanned!(located(at)=> type __CbvSource = #source;);
    let (base_type, inherited) = base(view);
    let attributes = attribute_list(view, has_own);
    let table = table(view);
    let inline = view.inline.as_ref().map(|_| {
        quote!(
            const __CBV_INLINE: bool = true;
        )
    });
    let csrf_exempt = view.is_csrf_exempt.then(|| {
        quote!(
            const __CBV_CSRF_EXEMPT: bool = true;
        )
    });
    let hooks = view.hooks.iter().map(|given| hook(krate, given));
    let is_conditional = (!view.hooks.is_empty()).then(|| {
        quote!(
            const __CBV_IS_CONDITIONAL: bool = true;
        )
    });
    let layers = layers(view);
    let captures = captures(view);
    let of_base = of_base_view(view);
    let flattened: Vec<_> =
        (0..view.fields.flattened().count()).map(|at| place(at + usize::from(has_own))).collect();
    let build = match &view.refusal {
        None => build::build(krate, &view.fields, &quote!(__cbv_attributes.0), &flattened),
        Some(_) => quote!(::core::unreachable!()),
    };
    quote! {
        #base_type
        #handles
        #[automatically_derived]
        impl #krate::View for #ident {
            #state_item
            #source_item
            type __CbvAttributes = #attributes;
            const __CBV_INHERITED: #krate::__private::Slots<Self> = #inherited;
            const __CBV_TABLE: #krate::__private::Table<Self> = #table;
            #inline
            #csrf_exempt
            #is_conditional
            #(#hooks)*
            #captures
            #of_base
            async fn __cbv_build(
                __cbv_attributes: &Self::__CbvAttributes,
                __cbv_parts: &mut #krate::__private::Parts,
                __cbv_state: &Self::State,
            ) -> ::core::result::Result<Self, #krate::__private::Rejected> {
                #build
            }
            #layers
        }
    }
}

/// What a pattern of `urls!` is held against.
fn captures(view: &View) -> TokenStream {
    let krate = &view.krate;
    let list = quote!(<Self::__CbvAttributes as #krate::__private::AttributeList>);
    let types = build::capture_types(&view.fields, quote!(#list::Captures));
    let own = build::capture_fields(krate, &view.fields);
    let named = &view.from_attributes.captures;
    let fields = (own.is_some() || !named.is_empty()).then(|| {
        let own = own.unwrap_or_else(|| quote!(&[]));
        quote! {
            const __CBV_CAPTURES: #krate::__private::urls::CaptureFields =
                #krate::__private::urls::CaptureFields {
                    own: #own,
                    named: &[#(#named),*],
                    rest: #list::CAPTURES,
                };
        }
    });
    quote! {
        type __CbvCaptures = #types;
        #fields
    }
}

/// What the base of a view knows about it.
fn of_base_view(view: &View) -> Option<TokenStream> {
    let krate = &view.krate;
    let base = view.base.as_ref()?;
    let names: Vec<_> = base.initial_values.iter().map(|value| raw_name(&value.name)).collect();
    let initial_values = (!names.is_empty())
        .then(|| quote!(const __CBV_INITIAL_VALUES: &'static [&'static str] = &[#(#names),*];));
    // What is extracted may be anything, a user's session among it: templates see it when asked to.
    let is_shown =
        |field: &&Field| !matches!(field.role, Role::Extract { shown: None } | Role::Refused);
    let shown = view.fields.all.iter().filter(is_shown);
    let shown: Vec<_> = shown.map(|field| &field.ident).collect();
    let names = shown.iter().map(|ident| raw_name(ident));
    let described =
        (!shown.is_empty()).then(|| quote!(#krate::__private::describe! { #(#shown #names)* }));
    Some(quote! {
        const __CBV_HAS_BASE: bool = true;
        #initial_values
        #described
    })
}

/// The state of the view, and where it comes from.
fn state(view: &View) -> (TokenStream, TokenStream) {
    let View { krate, ident, .. } = view;
    match (&view.state, &view.base) {
        (Some(ty), _) if view.saves_rows => {
            let known = known(krate, ty, &quote!(has_database));
            (known, quote!(#krate::__private::FromRouter<#ty>))
        }
        (Some(ty), _) => (quote!(#ty), quote!(#krate::__private::FromRouter<#ty>)),
        (None, Some(base)) => {
            let source = quote!(<__CbvOfBase<#ident> as #krate::__private::BaseTypes>::Source);
            let source = or_of_generic(krate, ident, base, source);
            (quote!(<#source as #krate::__private::Source>::State), source)
        }
        (None, None) => (quote!(()), quote!(#krate::__private::Stateless)),
    }
}

/// The source of the state, or that of the generic view: a base that does not stand on it is one
/// error, and the state that is missing no second one.
fn or_of_generic(
    krate: &Path,
    ident: &Ident,
    base: &BaseOption,
    source: TokenStream,
) -> TokenStream {
    let Some(_) = &base.generic else { return source };
    let of_generic = quote!(<__CbvOfGeneric<#ident> as #krate::__private::BaseTypes>::Source);
    quote!(<#source as #krate::__private::Source>::Or<#of_generic>)
}

/// A base of the user's own stands on the generic view of the derive: else its handlers would be
/// missing without a word.
fn stands_on(base: &BaseOption) -> Option<TokenStream> {
    let generic = base.generic.as_ref()?;
    let attributes = super::base::attributes_type(generic)?;
    let (path, last) = (&base.path, &base.path.segments.last()?.ident);
    let view = format_ident!("ViewOf{}", raw_name(last));
    let check = spread(path, quote!(__cbv_stands_on::<#view>()));
    let bound = quote_spanned!(located(path.span())=> #path);
    Some(quote! {
        #[allow(type_alias_bounds)]
        type __CbvOfGeneric<__CbvView: #generic> = __CbvView::#attributes;
        const fn __cbv_stands_on<__CbvView: #generic>() {}
        #[allow(dead_code)]
        const fn __cbv_check<#view: #bound>() { #check }
    })
}

/// An alias for the attributes of the base, and the handlers of the base.
fn base(view: &View) -> (Option<TokenStream>, TokenStream) {
    let View { krate, ident, .. } = view;
    let Some(base) = &view.base else {
        return (None, quote!(#krate::__private::Slots::NONE));
    };
    let path = &base.path;
    let Some(attributes) = super::base::attributes_type(path) else {
        return (None, quote!(#krate::__private::Slots::NONE));
    };
    let span = located(path.span());
    // A shorthand projection of a parameter finds it in any supertrait, which a path would not.
    let alias = quote_spanned! {span=>
        #[allow(type_alias_bounds)]
        type __CbvOfBase<__CbvView: #path> = __CbvView::#attributes;
    };
    let stands_on = stands_on(base);
    // The `impl` of the base says what the view lacks for it; here a view that has one is enough.
    let inherited = quote_spanned! {span=>
        const fn __cbv_inherited<__CbvView: #path>() -> #krate::__private::Slots<__CbvView> {
            <__CbvView as #path>::__CBV_BASE
        }
    };
    let call = spread(path, quote!(__cbv_inherited::<#ident>()));
    (Some(quote!(#alias #inherited #stands_on)), call)
}

/// The configured values of the view: its own, then each flattened struct, then the base.
fn attribute_list(view: &View, has_own: bool) -> TokenStream {
    let View { krate, ident, .. } = view;
    let of_base = || quote!(<__CbvOfBase<#ident> as #krate::__private::BaseTypes>::Attributes);
    let mut list = view.base.as_ref().map_or_else(|| quote!(()), |_| of_base());
    if !view.access.is_empty() {
        list = with_access_attributes(krate, &list);
    }
    for (field, _) in view.fields.flattened().collect::<Vec<_>>().into_iter().rev() {
        let ty = &field.ty;
        let span = located(ty.span());
        list = quote_spanned!(span=> (<#ty as #krate::Attributes>::__CbvConfig, #list));
    }
    if has_own { quote!((__CbvConfig, #list)) } else { list }
}

/// The configured values at a place of the list.
fn place(at: usize) -> TokenStream {
    let tails = std::iter::repeat_n(quote!(.1), at);
    quote!(__cbv_attributes #(#tails)*.0)
}

fn table(view: &View) -> TokenStream {
    let View { krate, ident, .. } = view;
    let methods = match &view.methods {
        None => quote!(::core::option::Option::None),
        Some(verbs) => {
            let tokens = verbs.iter().map(Verb::token);
            quote!(::core::option::Option::Some(&[#(#tokens),*]))
        }
    };
    let access = with_access(krate, &view.access, &quote!(#ident), &[]);
    let extensions = other_verbs(view).map(|verb| {
        let (token, constant) = (verb.token(), verb.constant());
        quote!(.with_extension(#token, #ident::#constant))
    });
    let fields = answer_fields(krate, &view.answer_fields);
    quote! {
        #krate::__private::Table::new(
            #krate::__private::slots!(#ident) #access #(#extensions)* #fields,
            #methods
        )
    }
}

/// What the options `cache` and `vary` add to the table of a view, or of a base.
pub(super) fn answer_fields(
    krate: &Path,
    AnswerFields { cache, vary }: &AnswerFields,
) -> TokenStream {
    let cache = cache.as_ref().map(|CachePolicy { policy, of_user, forbids_storing }| {
        quote!(.with_cache(#krate::__private::CachePolicy::new(#policy, #of_user, #forbids_storing)))
    });
    let vary = vary.as_ref().map(|names| quote!(.with_vary(#names)));
    quote!(#cache #vary)
}

fn other_verbs(view: &View) -> impl Iterator<Item = &Verb> {
    view.methods.iter().flatten().filter(|verb| matches!(verb, Verb::Other { .. }))
}

/// What a verb beyond Django's eight resolves to without a handler of the view's own.
fn extensions(view: &View) -> Option<TokenStream> {
    let View { krate, ident, .. } = view;
    other_verbs(view).next()?;
    let constants = other_verbs(view).map(|verb| {
        let (token, constant) = (verb.token(), verb.constant());
        quote! {
            const #constant: #krate::__private::Slot<Self> = Self::__CBV_INHERITED.extension(#token);
        }
    });
    let listed = other_verbs(view).map(|verb| {
        let hash = verb.hash();
        quote!(impl #krate::__private::ListsMethod<#hash> for #ident {})
    });
    Some(quote! {
        trait __CbvExtensions: #krate::View { #(#constants)* }
        impl __CbvExtensions for #ident {}
        #(#listed)*
    })
}

/// The first layer written is the outermost.
fn layers(view: &View) -> Option<TokenStream> {
    let krate = &view.krate;
    let layers = view.layers.iter().rev();
    (!view.layers.is_empty()).then(|| {
        quote! {
            fn __cbv_layers(
                __cbv_settings: #krate::__private::Settings<Self>,
            ) -> #krate::__private::Settings<Self> {
                __cbv_settings #(.layer(#layers))*
            }
        }
    })
}

fn constructor(view: &View, has_own: bool) -> TokenStream {
    let View { krate, vis, fields, .. } = view;
    if view.refusal.is_some() {
        return stand_in::constructor(&quote!(__CbvRefused));
    }
    let doc = docs::as_view(view);
    let document = docs::document(view);
    let names = fields.required().map(|field| &field.ident);
    let types = fields.required().map(|field| &field.ty);
    let arguments = quote!(#(#names: impl #krate::IntoAttribute<#types>),*);
    let defaults = || quote!(::core::default::Default::default());
    let mut list = view.base.as_ref().map_or_else(|| quote!(()), |_| defaults());
    if !view.access.is_empty() {
        let defaults = defaults();
        list = quote!((#defaults, #list));
    }
    for _ in fields.flattened() {
        let defaults = defaults();
        list = quote!((#defaults, #list));
    }
    if has_own {
        let own = setters::initial_config(krate, fields);
        list = quote!((#own, #list));
    }
    let setters = view.initial_values().map(|InitialValue { name, value }| quote!(.#name(#value)));
    quote! {
        /// The verbs that are answered, as the `Allow` header names them.
        #vis const ALLOW: &'static str = <Self as #krate::View>::ALLOW;

        /// Whether its handlers are `async fn`.
        #vis const IS_ASYNC: bool = <Self as #krate::View>::IS_ASYNC;

        #[doc = #doc]
        #document
        #[must_use]
        #vis fn as_view(#arguments) -> #krate::AsView<Self> {
            #krate::__private::as_view::<Self>(#list) #(#setters)*
        }
    }
}

/// What the compiler checks of the whole view, on the tokens that would have to change.
fn assertions(view: &View) -> TokenStream {
    let View { krate, ident, .. } = view;
    if view.refusal.is_some() {
        return TokenStream::new();
    }
    let refused = quote!(#ident::__CBV_REFUSED);
    // What stands on a generic view has handlers.
    let has_handler =
        view.base.as_ref().is_none_or(|base| base.generic.is_none()).then(|| {
            placed(ident.span(), quote!(#krate::__private::has_handler::<#ident>(#refused)))
        });
    let base = view
        .base
        .as_ref()
        .map(|base| spread(&base.path, quote!(#krate::__private::base_is_uniform::<#ident>())));
    let methods = view.methods.iter().flatten().map(|verb| {
        let token = verb.token();
        placed(verb.span(), quote!(#krate::__private::answers::<#ident>(#token, #refused)))
    });
    let verbs = |check: &'_ AccessCheck| {
        check.verbs.iter().map(|verb| (raw_name(&check.name), verb.clone())).collect::<Vec<_>>()
    };
    let guarded = view.access.checks.iter().flat_map(verbs).map(|(option, verb)| {
        let token = verb.token();
        let call = quote!(#krate::__private::guards::<#ident>(#token, #option, #refused));
        placed(verb.span(), call)
    });
    let shares = view.base.is_some() || view.fields.flattened().next().is_some();
    let attributes = view.fields.attributes().filter(|_| shares).map(|(field, _)| {
        let name = raw_name(&field.ident);
        placed(field.ident.span(), quote!(#krate::__private::is_only_attribute::<#ident>(#name)))
    });
    let waits = view
        .inline
        .as_ref()
        .map(|inline| placed(inline.span(), quote!(#krate::__private::waits::<#ident>())));
    let set_up = view.fields.set_up().map(|field| {
        placed(field.ident.span(), quote!(#krate::__private::is_set_up::<#ident>(#refused)))
    });
    let shown = view.fields.shown_extracts().map(|(field, _)| {
        let ty = &field.ty;
        spread(ty, quote!(#krate::__private::checked::shown::<#ty>()))
    });
    let assertions = has_handler
        .into_iter()
        .chain(shown)
        .chain(waits)
        .chain(set_up)
        .chain(base)
        .chain(methods)
        .chain(guarded)
        .chain(attributes)
        .chain(only_sets(view));
    quote!(#(const _: () = #assertions;)*)
}

/// The structs that the view flattens and inherits have no attribute of one name.
fn only_sets(view: &View) -> Vec<TokenStream> {
    let View { krate, ident, .. } = view;
    let own = usize::from(view.fields.attributes().next().is_some());
    let flattened: Vec<_> = view.fields.flattened().map(|(field, _)| &field.ty).collect();
    let is_only = |at: usize, and_below: bool| {
        let at = at + own;
        quote!(#krate::__private::is_only_set::<#ident>(#at, #and_below))
    };
    let of_base = view.base.as_ref();
    let of_base = of_base.map(|base| spread(&base.path, is_only(flattened.len(), true)));
    let is_alone = flattened.len() == 1 && of_base.is_none();
    let flattened = flattened.into_iter().enumerate().filter(|_| !is_alone);
    flattened.map(|(at, ty)| spread(ty, is_only(at, false))).chain(of_base).collect()
}
