//! `#[derive(Choices)]`

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::choices::{Choice, Choices};

pub(crate) fn choices(choices: &Choices) -> TokenStream {
    let Choices { ident, krate, variants } = choices;
    let list = variants.iter().map(|choice| {
        let Choice { value, label, group, .. } = choice;
        let group = group.as_ref().map(|group| quote!(.in_group(#group)));
        quote!(#krate::forms::Choice::new(#value, #label) #group)
    });
    let values: Vec<_> = variants.iter().map(|choice| &choice.value).collect();
    let names: Vec<_> = variants.iter().map(|choice| &choice.ident).collect();
    quote! {
        const _: () = {
            impl #krate::forms::Choices for #ident {
                fn choices() -> #krate::__private::Vec<#krate::forms::Choice> {
                    #krate::__private::Vec::from([#(#list),*])
                }

                fn value(&self) -> #krate::__private::Cow<'static, str> {
                    #krate::__private::Cow::Borrowed(match self {
                        #(Self::#names => #values,)*
                    })
                }

                fn from_value(__cbv_value: &str) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(match __cbv_value {
                        #(#values => Self::#names,)*
                        _ => return ::core::option::Option::None,
                    })
                }
            }

            impl #krate::forms::FormValue for #ident {
                type Field = #krate::forms::ChoiceField<Self>;
            }
        };
    }
}
