//! Types that are checked where the user names them: of one that is wrong the compiler says that, and
//! nothing else wherever it is used.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Path;

use super::groups::around;
use crate::model::spread;

/// A type of the user's that passes a check of the run-time crate: `is_form`.
pub(super) fn known(krate: &Path, named: &impl ToTokens, check: &TokenStream) -> TokenStream {
    let check = around(named, quote!(#krate::__private::checked::#check::<), quote!(>()));
    quote!(#krate::__private::checked::Known<#named, { #check }>)
}

/// The entity, by the name `__CbvEntity`.
pub(super) fn entity(krate: &Path, entity: &Path) -> TokenStream {
    let known = known(krate, entity, &quote!(is_entity));
    quote!(type __CbvEntity = #known;)
}

/// The same, where forms have to know the fields of its model.
pub(super) fn entity_with_fields(krate: &Path, entity: &Path) -> TokenStream {
    let known = known(krate, entity, &quote!(is_entity));
    let check = has_fields(krate, entity, &quote!(__CbvAnyEntity));
    quote! {
        type __CbvAnyEntity = #known;
        type __CbvEntity = #krate::__private::checked::Known<__CbvAnyEntity, { #check }>;
    }
}

/// The model of `__CbvEntity`, whose fields forms have to know.
pub(super) fn model(krate: &Path, entity: &Path) -> TokenStream {
    let check = has_fields(krate, entity, &quote!(__CbvEntity));
    let model = quote!(<__CbvEntity as #krate::__private::sea_orm::EntityTrait>::Model);
    quote!(#krate::__private::checked::Known<#model, { #check }>)
}

fn has_fields(krate: &Path, entity: &Path, of: &TokenStream) -> TokenStream {
    let model = quote!(<#of as #krate::__private::sea_orm::EntityTrait>::Model);
    spread(entity, quote!(#krate::__private::checked::has_fields::<#model>()))
}
