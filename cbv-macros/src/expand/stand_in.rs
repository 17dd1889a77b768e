//! What takes the place of something that has an error, so that one mistake is one message.
//!
//! The error stands where a type is expected. The compiler says nothing more of a value that has
//! such a type, whatever is done with it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Generics, Path, parse_quote};

use super::handles::handles;
use crate::model::options::Group;
use crate::model::{ModuleHeader, UrlsHeader};

/// A view of which nothing is known but its name.
pub(crate) fn view(
    krate: &Path,
    ident: &Ident,
    generics: &Generics,
    error: &TokenStream,
) -> TokenStream {
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let of_no_type = quote!(<Self as #krate::__private::checked::Handles>::View);
    let is_plain = generics.params.is_empty() && generics.where_clause.is_none();
    let constructor = constructor(if is_plain { error } else { &of_no_type });
    let handles = if is_plain {
        handles(krate, ident)
    } else {
        quote! {
            impl #impl_generics #krate::__private::checked::Handles for #ident #ty_generics {
                type View = #error;
                type Call = #of_no_type;
                type Slot = #of_no_type;
                type Setup = #of_no_type;
                type Dispatch = #of_no_type;
                type Next = #of_no_type;
                type SyncNext = #of_no_type;
            }
        }
    };
    quote! {
        const _: () = {
            #handles
            impl #impl_generics #krate::View for #ident #ty_generics
            where
                Self: ::core::marker::Send + ::core::marker::Sync + 'static,
            {
                type State = ();
                type __CbvSource = #krate::__private::Stateless;
                type __CbvAttributes = ();
                type __CbvCaptures = ();
                const __CBV_INHERITED: #krate::__private::Slots<Self> =
                    #krate::__private::Slots::NONE;
                const __CBV_TABLE: #krate::__private::Table<Self> =
                    #krate::__private::Table::new(Self::__CBV_INHERITED, ::core::option::Option::None);
                async fn __cbv_build(
                    _: &Self::__CbvAttributes,
                    _: &mut #krate::__private::Parts,
                    _: &Self::State,
                ) -> ::core::result::Result<Self, #krate::__private::Rejected> {
                    ::core::unreachable!()
                }
            }
            impl #impl_generics #ident #ty_generics { #constructor }
        };
    }
}

/// `as_view` and `ALLOW` of a view with an error, which take and give everything.
pub(super) fn constructor(error: &TokenStream) -> TokenStream {
    quote! {
        pub const ALLOW: &'static str = "";
        pub const IS_ASYNC: bool = true;
        pub const as_view: #error = loop {};
    }
}

/// The error, as a type that has a name.
pub(super) fn refused(error: &TokenStream) -> TokenStream {
    quote!(type __CbvRefused = #error;)
}

/// What a generic view requires of a group of options.
pub(super) fn group(group: Group, krate: &Path) -> TokenStream {
    match group {
        // What the query gives is not known: whoever asks it something has no second error.
        Group::Source => quote! {
            type Query = __CbvRefused;
            async fn queryset(&self) -> ::core::result::Result<Self::Query, #krate::Error> {
                ::core::unreachable!()
            }
        },
        Group::Lookup => quote! {
            fn lookup(&self, _: Self::Query) -> Self::Query {
                ::core::unreachable!()
            }
        },
        Group::Form => quote!(
            type Form = __CbvRefused;
        ),
        Group::FormSuccessUrl => {
            success_url(krate, &quote!(<Self::Form as #krate::forms::Form>::Cleaned))
        }
        Group::ObjectSuccessUrl => success_url(krate, &quote!(#krate::generic::ModelOf<Self>)),
        Group::DeleteSuccessUrl => {
            success_url(krate, &quote!(<Self::Query as #krate::query_set::QuerySet>::Object))
        }
        Group::Dates => quote! {
            type DateField = __CbvRefused;
            fn date_field(&self) -> Self::DateField {
                ::core::unreachable!()
            }
        },
        Group::DateParts(_) => quote! {
            fn date(
                &self,
            ) -> ::core::result::Result<#krate::dates::chrono::NaiveDate, #krate::Error> {
                ::core::unreachable!()
            }
        },
        Group::CreateContext
        | Group::Archive
        | Group::DateList
        | Group::YearRows
        | Group::Model
        | Group::ModelForm
        | Group::Deletion
        | Group::Template
        | Group::Context
        | Group::ListContext
        | Group::DetailContext
        | Group::FormContext
        | Group::FormMessage
        | Group::ObjectMessage
        | Group::DeleteMessage
        | Group::Names
        | Group::Json
        | Group::Filter
        | Group::Pages
        | Group::Version
        | Group::Target => TokenStream::new(),
    }
}

/// The hook `success_url`, which is given a value of this type.
fn success_url(krate: &Path, of: &TokenStream) -> TokenStream {
    quote! {
        fn success_url(
            &self,
            _: &#of,
        ) -> ::core::result::Result<#krate::__private::String, #krate::Error> {
            ::core::unreachable!()
        }
    }
}

/// A struct of attributes of which nothing is known but its name.
pub(crate) fn attributes(
    krate: &Path,
    ident: &Ident,
    generics: &Generics,
    error: Option<&TokenStream>,
) -> TokenStream {
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let mut of_state = generics.clone();
    of_state.params.push(parse_quote!(__CbvState: ::core::marker::Send + ::core::marker::Sync));
    let (of_state, _, _) = of_state.split_for_impl();
    let bounds = quote!(Self: ::core::marker::Send + ::core::marker::Sync + 'static);
    quote! {
        const _: () = {
            impl #impl_generics #krate::Attributes for #ident #ty_generics where #bounds {
                type __CbvConfig = #error;
            }
            impl #of_state #krate::__private::Extract<__CbvState> for #ident #ty_generics
            where
                #bounds
            {
                async fn extract(
                    _: &Self::__CbvConfig,
                    _: &mut #krate::__private::Parts,
                    _: &__CbvState,
                ) -> ::core::result::Result<Self, #krate::__private::Rejected> {
                    ::core::unreachable!()
                }
            }
        };
    }
}

/// The name of a module of `urls!`.
pub(crate) fn urls(header: &UrlsHeader) -> TokenStream {
    let Some(ModuleHeader { vis, ident, .. }) = &header.module else { return TokenStream::new() };
    quote!(#vis mod #ident {})
}

/// A value that can be configured as the one that was meant.
#[cfg(feature = "templates")]
pub(crate) fn templates(krate: &Path) -> TokenStream {
    quote!(#krate::__private::templates::embedded(&[]))
}

/// A value that can be mounted as the one that was meant.
#[cfg(feature = "static-files")]
pub(crate) fn static_files(krate: &Path) -> TokenStream {
    quote!(#krate::__private::static_files::embedded(&[]))
}

/// A form of which nothing is known but its name.
#[cfg(feature = "forms")]
pub(crate) fn form(
    krate: &Path,
    ident: &Ident,
    generics: &Generics,
    error: Option<&TokenStream>,
) -> TokenStream {
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let partial = if generics.params.is_empty() { quote!(#error) } else { quote!(()) };
    let also = (!generics.params.is_empty()).then_some(error).flatten();
    let also = also.map(|error| quote!(const __CBV_REFUSED: #error = loop {};));
    quote! {
        const _: () = {
            #also
            impl #impl_generics #krate::forms::Form for #ident #ty_generics
            where
                Self: ::core::marker::Send + ::core::marker::Sync + 'static,
            {
                type Cleaned = Self;
                type Partial = #partial;
                type State = #krate::forms::NoState;
                fn definition() -> &'static #krate::forms::FormDefinition {
                    ::core::unreachable!()
                }
                fn initial(_: &Self::Partial, _: &mut #krate::forms::InitialValues) {}
                async fn clean(_: &mut #krate::forms::Cleaning<'_>, _: &()) -> Self::Partial {
                    ::core::unreachable!()
                }
                fn complete(_: Self::Partial) -> ::core::option::Option<Self> {
                    ::core::option::Option::None
                }
                fn of(_: &Self, _: &mut #krate::forms::InitialValues) {}
            }
        };
    }
}

/// Choices of which nothing is known but that they are some.
#[cfg(feature = "forms")]
pub(crate) fn choices(krate: &Path, ident: &Ident, generics: &Generics) -> TokenStream {
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let bounds = quote! {
        Self: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync + 'static
    };
    quote! {
        const _: () = {
            impl #impl_generics #krate::forms::Choices for #ident #ty_generics where #bounds {
                fn choices() -> #krate::__private::Vec<#krate::forms::Choice> {
                    ::core::unreachable!()
                }
                fn value(&self) -> #krate::__private::Cow<'static, str> {
                    ::core::unreachable!()
                }
                fn from_value(_: &str) -> ::core::option::Option<Self> {
                    ::core::unreachable!()
                }
            }
            impl #impl_generics #krate::forms::FormValue for #ident #ty_generics where #bounds {
                type Field = #krate::forms::ChoiceField<Self>;
            }
        };
    }
}
