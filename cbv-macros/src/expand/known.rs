//! Types that are checked where the user names them: of one that is wrong the compiler says that, and
//! nothing else wherever it is used.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::{ToTokens, quote};
use syn::Path;
use syn::spanned::Spanned;

use crate::model::{located, placed, spread};

/// A type of the user's that passes a check of the run-time crate: `is_form`.
pub(super) fn known(krate: &Path, named: &impl ToTokens, check: &TokenStream) -> TokenStream {
    let ty = named.to_token_stream();
    known_as(krate, named, &ty, check, &ty)
}

/// A type that passes a check of these types, all of it in the place of what the user names.
pub(super) fn known_as(
    krate: &Path,
    named: &impl ToTokens,
    ty: &TokenStream,
    check: &TokenStream,
    of_types: &TokenStream,
) -> TokenStream {
    let at = named.span();
    let checked = quote!(#krate::__private::checked);
    let (open, close) = (placed(at, quote!(#checked::#check::<)), spread(named, quote!(>())));
    let mut check = Group::new(Delimiter::Brace, quote!(#open #of_types #close));
    check.set_span(located(at));
    let (open, comma) = (placed(at, quote!(#checked::Known<)), placed(at, quote!(,)));
    let close = spread(named, quote!(>));
    quote!(#open #ty #comma #check #close)
}

/// The entity, by the name `__CbvEntity`.
pub(super) fn entity(krate: &Path, entity: &Path) -> TokenStream {
    let known = known(krate, entity, &quote!(is_entity));
    quote!(type __CbvEntity = #known;)
}

/// The same, where forms have to know the fields of its model.
pub(super) fn entity_with_fields(krate: &Path, entity: &Path) -> TokenStream {
    let any = known(krate, entity, &quote!(is_entity));
    let (ty, model) = (quote!(__CbvAnyEntity), model_of(krate, entity, &quote!(__CbvAnyEntity)));
    let known = known_as(krate, entity, &ty, &quote!(has_fields), &model);
    quote! {
        type __CbvAnyEntity = #any;
        type __CbvEntity = #known;
    }
}

/// The model of `__CbvEntity`, whose fields forms have to know.
pub(super) fn model(krate: &Path, entity: &Path) -> TokenStream {
    let model = model_of(krate, entity, &quote!(__CbvEntity));
    known_as(krate, entity, &model, &quote!(has_fields), &model)
}

fn model_of(krate: &Path, entity: &Path, of: &TokenStream) -> TokenStream {
    spread(entity, quote!(<#of as #krate::__private::sea_orm::EntityTrait>::Model))
}
