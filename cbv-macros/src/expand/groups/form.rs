//! The form of a view, and where it leads without a `success_url`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{LitStr, Path};

use super::columns::of_entity;
use crate::model::checked::{FormType, Leads};
use crate::model::{View, placed};

pub(super) fn form(form: &FormType, krate: &Path) -> TokenStream {
    match form {
        FormType::Class(form) => quote!(type Form = #form;),
        FormType::Empty => quote!(type Form = #krate::forms::EmptyForm;),
        FormType::Columns { .. } => {
            quote!(type Form = #krate::forms::model::Columns<__CbvFields>;)
        }
    }
}

/// The columns of `fields = ["title"]`, beside the `impl`s: each is looked up where its name is
/// written.
pub(in crate::expand) fn columns_of(form: &FormType, view: &View) -> TokenStream {
    let View { krate, vis, .. } = view;
    let FormType::Columns { model, fields, set, makes_row } = form else {
        return TokenStream::new();
    };
    let model = of_entity(krate, model, &quote!(>::Model));
    let of_model = quote!(#krate::forms::model);
    let positions = fields.iter().map(|name| position(&of_model, name));
    let given = fields.iter().chain(set).map(|name| position(&of_model, name));
    let given = quote!(&[#(#given),*]);
    let others = fields.iter().chain(set).enumerate().skip(1).map(|(at, name)| {
        placed(name.span(), quote!(#of_model::is_another::<__CbvFormModel>(__CBV_GIVEN.split_at(#at).0, __CBV_GIVEN[#at]);))
    });
    let complete = makes_row.then(|| {
        let last = fields.last().map_or_else(proc_macro2::Span::call_site, LitStr::span);
        placed(last, quote!(#of_model::is_complete::<__CbvFormModel>(__CBV_GIVEN);))
    });
    quote! {
        type __CbvFormModel = #model;
        const __CBV_GIVEN: &[usize] = #given;
        const _: () = { #(#others)* #complete };
        #vis struct __CbvFields;
        impl #of_model::ColumnForm for __CbvFields {
            type Model = __CbvFormModel;
            const POSITIONS: &'static [usize] = &[#(#positions),*];
            fn definition() -> &'static #krate::forms::FormDefinition {
                static __CBV_DEFINITION: #krate::__private::LazyLock<#krate::forms::FormDefinition> =
                    #krate::__private::LazyLock::new(#of_model::Columns::<__CbvFields>::definition_of);
                &__CBV_DEFINITION
            }
        }
    }
}

fn position(of_model: &TokenStream, name: &LitStr) -> TokenStream {
    placed(name.span(), quote!(#of_model::position::<__CbvFormModel>(#name)))
}

/// The row's own URL.
pub(super) fn success_url(leads: &Leads, view: &View) -> TokenStream {
    let View { krate, ident, .. } = view;
    let Leads::ToObject = leads else { return TokenStream::new() };
    let absolute_url =
        placed(ident.span(), quote!(#krate::__private::checked::absolute_url(__cbv_object)));
    quote! {
        fn success_url(
            &self,
            __cbv_object: &#krate::generic::ModelOf<Self>,
        ) -> ::core::result::Result<#krate::__private::String, #krate::Error> {
            ::core::result::Result::Ok(#absolute_url)
        }
    }
}

/// `lock = "version"`
pub(super) fn lock(lock: Option<&LitStr>, view: &View) -> TokenStream {
    let Some(column) = lock else { return TokenStream::new() };
    let View { krate, ident, .. } = view;
    let model = quote!(#krate::generic::ModelOf<#ident>);
    let at = placed(column.span(), quote!(#krate::forms::model::position::<#model>(#column)));
    quote! {
        fn lock(
            &self,
        ) -> ::core::option::Option<#krate::forms::model::ColumnOf<#krate::generic::ModelOf<Self>>> {
            const __CBV_LOCK: usize = #at;
            let __cbv_fields = <#model as #krate::forms::ModelFields>::FIELDS;
            ::core::option::Option::Some(__cbv_fields[__CBV_LOCK].column)
        }
    }
}
