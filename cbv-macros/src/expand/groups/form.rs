//! The form of a view, and where it leads without a `success_url`.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{LitStr, Path};

use super::columns::of_entity;
use crate::expand::known::{known, known_as, model as known_model};
use crate::model::checked::{FormColumns, FormType, Leads, Lock};
use crate::model::{View, placed, spread};

pub(super) fn form(form: &FormType, krate: &Path) -> TokenStream {
    match form {
        FormType::Class(form) => {
            let form = known(krate, form, &quote!(is_form));
            quote!(type Form = #form;)
        }
        FormType::ClassOfModel { .. } => quote!(
            type Form = __CbvForm;
        ),
        FormType::Empty => quote!(type Form = #krate::forms::EmptyForm;),
        FormType::Columns(_) => {
            quote!(type Form = #krate::forms::model::Columns<__CbvFields>;)
        }
    }
}

/// The columns of `fields = ["title"]`, beside the `impl`s: each is looked up where its name is
/// written.
pub(in crate::expand) fn columns_of(form: &FormType, view: &View) -> TokenStream {
    let View { krate, vis, .. } = view;
    let columns = match form {
        FormType::Columns(columns) => columns,
        FormType::ClassOfModel { form, model } => return of_model(krate, form, model.as_ref()),
        FormType::Class(_) | FormType::Empty => return TokenStream::new(),
    };
    let model = known_model(krate, &columns.model);
    let of_model = quote!(#krate::forms::model);
    let names = columns.all();
    let of_form = columns.of_form();
    let lock = columns.lock.as_ref().map(|_| {
        let last = of_form - 1;
        quote!(const LOCK: ::core::option::Option<usize> = ::core::option::Option::Some(#last);)
    });
    let checks = checks(&of_model, columns);
    let in_form = columns.fields.iter().chain(&columns.lock).map(LitStr::value);
    let shape = crate::expand::form_shape(krate, in_form);
    quote! {
        type __CbvFormModel = #model;
        const __CBV_COLUMNS: &[usize] =
            &#of_model::positions::<__CbvFormModel, _>([#(#names),*]);
        #checks
        #vis struct __CbvFields;
        impl #of_model::ColumnForm for __CbvFields {
            type Model = __CbvFormModel;
            const POSITIONS: &'static [usize] = __CBV_COLUMNS.split_at(#of_form).0;
            const __CBV_SHAPE: &'static #krate::__private::shape::Shape = #shape;
            #lock
            fn definition() -> &'static #krate::forms::FormDefinition {
                static __CBV_DEFINITION: #krate::__private::LazyLock<#krate::forms::FormDefinition> =
                    #krate::__private::LazyLock::new(#of_model::Columns::<__CbvFields>::definition_of);
                &__CBV_DEFINITION
            }
        }
    }
}

/// The rows of `form_class` are those of `model` (Django: saves a row of the other model).
fn of_model(krate: &Path, form: &Path, model: Option<&Path>) -> TokenStream {
    let (any, ty) = (known(krate, form, &quote!(is_form)), spread(form, quote!(__CbvAnyForm)));
    let known = match model {
        Some(model) => {
            let model = of_entity(krate, model, &quote!(>::Model));
            known_as(krate, form, &ty, &quote!(is_form_of), &quote!(#ty, #model))
        }
        None => known_as(krate, form, &ty, &quote!(is_model_form), &ty),
    };
    quote! {
        type __CbvAnyForm = #any;
        type __CbvForm = #known;
    }
}

/// Each column is there, and once, a version that can be counted up, and all that a new row needs: asserted on the
/// names.
fn checks(of_model: &TokenStream, columns: &FormColumns) -> TokenStream {
    let known = columns.all().enumerate().map(|(at, name)| {
        // What the view sets or compares is not the user's to edit.
        let is_edited = at < columns.fields.len();
        let position = if is_edited { quote!(position) } else { quote!(any_position) };
        placed(name.span(), quote!(#of_model::#position::<__CbvFormModel>(#name);))
    });
    let others = columns.all().enumerate().skip(1).map(|(at, name)| {
        let (earlier, position) =
            (quote!(__CBV_COLUMNS.split_at(#at).0), quote!(__CBV_COLUMNS[#at]));
        placed(name.span(), quote!(#of_model::is_another::<__CbvFormModel>(#earlier, #position);))
    });
    let version = columns.lock.iter().map(|lock| {
        let at = columns.fields.len();
        placed(lock.span(), quote!(#of_model::is_version::<__CbvFormModel>(__CBV_COLUMNS[#at]);))
    });
    let complete = columns.makes_row.then_some(()).into_iter().map(|()| {
        let last = columns.fields.last().map_or_else(Span::call_site, LitStr::span);
        placed(last, quote!(#of_model::is_complete::<__CbvFormModel>(__CBV_COLUMNS);))
    });
    // Each by itself: after one that does not hold the compiler looks at no other in a constant.
    quote!(#(const _: () = { #known };)* #(const _: () = { #others };)* #(const _: () = { #version };)* #(const _: () = { #complete };)*)
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
pub(super) fn lock(lock: Option<&Lock>, view: &View) -> TokenStream {
    let Some(Lock { column, position }) = lock else { return TokenStream::new() };
    let View { krate, ident, .. } = view;
    let model = quote!(#krate::generic::ModelOf<#ident>);
    let position = match position {
        Some(at) => quote!(__CBV_COLUMNS[#at]),
        None => placed(column.span(), quote!(#krate::forms::model::version::<#model>(#column))),
    };
    quote! {
        fn lock(
            &self,
        ) -> ::core::option::Option<#krate::forms::model::ColumnOf<#krate::generic::ModelOf<Self>>> {
            const __CBV_LOCK: usize = #position;
            let __cbv_fields = <#model as #krate::forms::ModelFields>::FIELDS;
            __cbv_fields.get(__CBV_LOCK).and_then(#krate::forms::model::ModelField::column)
        }
    }
}
