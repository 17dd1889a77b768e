//! `#[derive(Form)]`

mod clean;
mod field;
mod garde;
mod model;
mod partial;
mod rows;

pub(super) use field::{definition, definition_in};
pub(super) use rows::row_field;

use proc_macro2::TokenStream;
use quote::quote;

use super::known::known;
use crate::model::form::{Form, FormField};

pub(crate) fn form(form: &Form) -> TokenStream {
    let Form { krate, ident, options, .. } = form;
    let partial = partial::partial(form);
    let fields = form.fields.iter().enumerate().filter(|(_, field)| !field.is_refused);
    let fields = fields.map(|given| model::definition(form, given));
    let prefix = options.prefix.value().map(|prefix| {
        let prefix = &prefix.0;
        quote!(.prefix(#prefix))
    });
    let rows = rows::constants(form);
    let state = match options.state.value() {
        Some(state) if form.has_rows() => {
            let state = known(krate, state, &quote!(has_database));
            quote!(#krate::forms::WithState<#state>)
        }
        Some(state) => quote!(#krate::forms::WithState<#state>),
        // Whether there is such a row, the database knows.
        None if form.asks_database() => {
            quote!(#krate::forms::WithState<#krate::__private::sea_orm::DatabaseConnection>)
        }
        None => quote!(#krate::forms::NoState),
    };
    let load = rows::load(form);
    let of_model = model::implementation(form);
    let clean = clean::clean(form);
    let of_parts = partial::methods(form);
    let validate = garde::validate(form);
    let names = form.fields.iter().map(FormField::name);
    let shape = super::form_shape(krate, names);
    quote! {
        const _: () = {
            #partial
            #rows

            impl #krate::forms::Form for #ident {
                type Cleaned = Self;
                type Partial = __CbvPartial;
                type State = #state;
                const __CBV_SHAPE: &'static #krate::__private::shape::Shape = #shape;

                fn definition() -> &'static #krate::forms::FormDefinition {
                    static __CBV_DEFINITION: #krate::__private::OnceLock<#krate::forms::FormDefinition> =
                        #krate::__private::OnceLock::new();
                    // Not in the static: `Self` is the form in the options.
                    __CBV_DEFINITION.get_or_init(|| {
                        #krate::forms::FormDefinition::new([#(#fields),*]) #prefix
                    })
                }

                #load
                #clean
                #of_parts
                #validate
            }

            #of_model
        };
    }
}
