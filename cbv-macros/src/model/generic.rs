use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Expr, Path};

use super::{Start, spread};

/// A generic view with a derive of its own: `#[derive(TemplateView)]` is `#[derive(View)]` with
/// `base = TemplateView(..)` and the `impl` of that base, both from options.
pub(crate) struct Generic {
    /// The name of the derive, and of the base.
    pub(crate) name: &'static str,
    /// The attributes of the base, which options set.
    pub(crate) attributes: &'static [&'static str],
    /// Those of them that are `true` when they are named alone.
    pub(crate) flags: &'static [&'static str],
    /// The hooks of the base, for which options name a function.
    pub(crate) hooks: &'static [Hook],
    /// Options that stand for an expression.
    pub(crate) expressions: &'static [&'static str],
}

impl Generic {
    /// The options that it adds to those of every view.
    pub(crate) fn options(&self) -> impl Iterator<Item = &'static str> + use<> {
        let hooks = self.hooks.iter().map(|hook| hook.name);
        self.attributes.iter().copied().chain(hooks).chain(self.expressions.iter().copied())
    }
}

/// All generic views.
pub(crate) const GENERICS: &[Generic] = &[
    #[cfg(feature = "templates")]
    TEMPLATE_VIEW,
    #[cfg(feature = "templates")]
    LIST_VIEW,
    #[cfg(feature = "templates")]
    DETAIL_VIEW,
    REDIRECT_VIEW,
];

/// A method of a base, written from the function that an option names.
pub(crate) struct Hook {
    pub(crate) name: &'static str,
    /// The method, given the path of the library and that of the function.
    pub(crate) method: fn(&Path, &Path) -> TokenStream,
}

/// `context = Self::with_author`
pub(crate) struct GivenHook {
    pub(crate) hook: &'static Hook,
    pub(crate) function: Path,
}

/// What the options of a generic view say beyond those of every view.
#[derive(Default)]
pub(crate) struct GenericOptions {
    pub(crate) starts: Vec<Start>,
    pub(crate) hooks: Vec<GivenHook>,
    pub(crate) expressions: Vec<(Ident, Expr)>,
}

impl GenericOptions {
    pub(crate) fn start(&self, name: &str) -> Option<&Start> {
        self.starts.iter().find(|start| start.name == name)
    }

    pub(crate) fn hook(&self, name: &str) -> Option<&GivenHook> {
        self.hooks.iter().find(|given| given.hook.name == name)
    }

    pub(crate) fn expression(&self, name: &str) -> Option<&(Ident, Expr)> {
        self.expressions.iter().find(|(option, _)| option == name)
    }
}

/// Django's `TemplateView`.
#[cfg(feature = "templates")]
pub(crate) const TEMPLATE_VIEW: Generic = Generic {
    name: "TemplateView",
    attributes: &["template_name", "content_type", "extra_context"],
    flags: &[],
    hooks: &[CONTEXT, TEMPLATE_NAMES, RENDER_TO_RESPONSE],
    expressions: &[],
};

/// Django's `ListView`.
#[cfg(feature = "templates")]
pub(crate) const LIST_VIEW: Generic = Generic {
    name: "ListView",
    attributes: &[
        "template_name",
        "template_name_suffix",
        "content_type",
        "extra_context",
        "context_object_name",
        "paginate_by",
        "paginate_orphans",
        "page_kwarg",
        "count",
        "search_kwarg",
        "sort_kwarg",
        "allow_empty",
    ],
    flags: &["allow_empty"],
    hooks: &[CONTEXT_OF_LIST, QUERYSET],
    expressions: &[
        "model",
        "items",
        "ordering",
        "search_fields",
        "sortable_by",
        "related",
        "values",
    ],
};

/// Django's `DetailView`.
#[cfg(feature = "templates")]
pub(crate) const DETAIL_VIEW: Generic = Generic {
    name: "DetailView",
    attributes: &[
        "template_name",
        "template_name_suffix",
        "content_type",
        "extra_context",
        "context_object_name",
    ],
    flags: &[],
    hooks: &[CONTEXT_OF_DETAIL, QUERYSET, LOOKUP],
    expressions: &[
        "model",
        "items",
        "related",
        "values",
        "slug_field",
        "slug_url_kwarg",
        "pk_url_kwarg",
        "query_pk_and_slug",
    ],
};

/// Django's `get_queryset`; `model` and `ordering` go on from what it gives.
#[cfg(feature = "templates")]
const QUERYSET: Hook = Hook { name: "queryset", method: |_, _| TokenStream::new() };

/// What Django's `get_object` filters by.
#[cfg(feature = "templates")]
const LOOKUP: Hook = Hook {
    name: "lookup",
    method: |_, function| {
        let call = called(function, &quote!(__cbv_query));
        quote!(fn lookup(&self, __cbv_query: Self::Query) -> Self::Query { #call })
    },
};

/// Django's `RedirectView`.
pub(crate) const REDIRECT_VIEW: Generic = Generic {
    name: "RedirectView",
    attributes: &["url", "pattern_name", "permanent", "query_string"],
    flags: &["permanent", "query_string"],
    hooks: &[REDIRECT_URL],
    expressions: &["to"],
};

/// Django's `get_context_data`.
#[cfg(feature = "templates")]
const CONTEXT: Hook = Hook {
    name: "context",
    method: |krate, function| {
        let call = awaited(function, &quote!(__cbv_context));
        quote! {
            async fn context(
                &self,
                __cbv_context: #krate::Context,
            ) -> ::core::result::Result<#krate::Context, #krate::Error> {
                #call
            }
        }
    },
};

/// Django's `get_context_data` of a list, which is handed the objects.
#[cfg(feature = "templates")]
const CONTEXT_OF_LIST: Hook = Hook {
    name: "context",
    method: |krate, function| {
        let call = awaited(function, &quote!(__cbv_objects, __cbv_context));
        quote! {
            async fn context(
                &self,
                __cbv_objects: &[<Self::Query as #krate::query_set::QuerySet>::Object],
                __cbv_context: #krate::Context,
            ) -> ::core::result::Result<#krate::Context, #krate::Error> {
                #call
            }
        }
    },
};

/// Django's `get_context_data` of a detail, which is handed the object.
#[cfg(feature = "templates")]
const CONTEXT_OF_DETAIL: Hook = Hook {
    name: "context",
    method: |krate, function| {
        let call = awaited(function, &quote!(__cbv_object, __cbv_context));
        quote! {
            async fn context(
                &self,
                __cbv_object: &<Self::Query as #krate::query_set::QuerySet>::Object,
                __cbv_context: #krate::Context,
            ) -> ::core::result::Result<#krate::Context, #krate::Error> {
                #call
            }
        }
    },
};

/// Django's `get_template_names`.
#[cfg(feature = "templates")]
const TEMPLATE_NAMES: Hook = Hook {
    name: "template_names",
    method: |krate, function| {
        let call = called(function, &quote!(__cbv_configured));
        quote! {
            fn template_names(
                &self,
                __cbv_configured: ::core::option::Option<#krate::generic::TemplateName>,
            ) -> #krate::__private::Vec<#krate::generic::TemplateName> {
                #call
            }
        }
    },
};

/// Django's `render_to_response`.
#[cfg(feature = "templates")]
const RENDER_TO_RESPONSE: Hook = Hook {
    name: "render_to_response",
    method: |krate, function| {
        let call = awaited(function, &quote!(__cbv_page));
        quote! {
            async fn render_to_response(
                &self,
                __cbv_page: #krate::generic::Page,
            ) -> ::core::result::Result<#krate::__private::Response, #krate::Error> {
                #call
            }
        }
    },
};

/// Django's `get_redirect_url`.
const REDIRECT_URL: Hook = Hook {
    name: "redirect_url",
    method: |krate, function| {
        let call = awaited(function, &quote!(__cbv_url));
        quote! {
            async fn redirect_url(
                &self,
                __cbv_url: ::core::option::Option<#krate::__private::String>,
            ) -> ::core::result::Result<
                ::core::option::Option<#krate::__private::String>,
                #krate::Error,
            > {
                #call
            }
        }
    },
};

/// A function called with the view. What is wrong with it is on the path that names it.
fn called(function: &Path, argument: &TokenStream) -> TokenStream {
    let arguments = spread(function, quote!((self, #argument)));
    quote!(#function #arguments)
}

fn awaited(function: &Path, argument: &TokenStream) -> TokenStream {
    let (call, wait) = (called(function, argument), spread(function, quote!(.await)));
    quote!(#call #wait)
}
