//! `#[derive(TemplateFields)]`: what templates see of a type, as a constant.

use cbv_syntax::templates::flow::hash;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics, Path, Type, parse_quote};

use super::own_type::with_own_name;
use crate::model::template_fields::{Called, Serialized, TemplateField, TemplateFields};

pub(crate) fn template_fields(of: &TemplateFields) -> TokenStream {
    let TemplateFields { krate, ident, .. } = of;
    let shape = quote!(#krate::__private::shape);
    let value = value(of, &shape);
    let generics = bounded(&of.generics, krate);
    let with_depth = with_depth(&generics, &shape);
    let (_, own, _) = of.generics.split_for_impl();
    let (impl_own, _, where_clause) = generics.split_for_impl();
    let (impl_depth, of_depth, _) = with_depth.split_for_impl();
    let declared = &with_depth.params;
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use #shape::Unknown as _;

            #[doc(hidden)]
            pub struct __CbvShape<#declared>(
                ::core::marker::PhantomData<(fn() -> *const #ident #own, __CbvDepth)>,
            ) #where_clause;

            impl #impl_depth #shape::HasShape for __CbvShape #of_depth #where_clause {
                const SHAPE: &'static #shape::Shape = &#value;
            }

            #[automatically_derived]
            impl #impl_own #krate::templates::TemplateFields for #ident #own #where_clause {
                type At<__CbvDepth: #shape::Depth> = __CbvShape #of_depth;
            }
        };
    }
}

/// A parameter of which nothing is known makes nothing known of the whole.
fn bounded(generics: &Generics, krate: &Path) -> Generics {
    let mut generics = generics.clone();
    for param in &mut generics.params {
        match param {
            GenericParam::Type(param) => {
                param.default = None;
                param.bounds.push(parse_quote!(#krate::templates::TemplateFields));
            }
            GenericParam::Const(param) => param.default = None,
            GenericParam::Lifetime(_) => {}
        }
    }
    generics
}

fn with_depth(generics: &Generics, shape: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    generics.params.push(parse_quote!(__CbvDepth: #shape::Depth));
    generics
}

fn value(of: &TemplateFields, shape: &TokenStream) -> TokenStream {
    match &of.is {
        Serialized::Anything => quote!(#shape::Shape::ANY),
        Serialized::Text => quote!(#shape::Shape::TEXT),
        Serialized::Transparent(ty) => {
            let ty = own_type(of, ty);
            quote!(*#shape::Probe::<#ty, __CbvDepth>::SHAPE)
        }
        Serialized::Struct(fields) => {
            let name = called(of, shape);
            let ident = of.ident.to_string();
            let flattens = fields.iter().any(|field| field.is_flattened);
            let fields = fields.iter().map(|field| of_field(of, field, shape));
            quote! {
                #shape::Shape {
                    name: #name,
                    path: ::core::concat!(::core::module_path!(), "::", #ident),
                    fields: &[#(#fields),*],
                    flattens: #flattens,
                    ..#shape::Shape::STRUCT
                }
            }
        }
    }
}

fn called(of: &TemplateFields, shape: &TokenStream) -> TokenStream {
    match &of.called {
        Called::So(name) => name.to_token_stream(),
        Called::AfterModule => quote!(#shape::model_name(::core::module_path!())),
        Called::Itself => {
            let name = format!("`{}`", of.ident);
            quote!(#name)
        }
    }
}

fn of_field(of: &TemplateFields, field: &TemplateField, shape: &TokenStream) -> TokenStream {
    let TemplateField { name, ty, relation, .. } = field;
    let ty = own_type(of, ty);
    let value = if field.is_unchecked {
        quote!(&#shape::Shape::ANY)
    } else {
        quote!(#shape::Probe::<#ty, __CbvDepth>::SHAPE)
    };
    let kind = match relation {
        _ if field.is_flattened => quote!(Flattened),
        Some(entity) => quote!(Relation(#entity)),
        None => quote!(Plain),
    };
    let hash = hash(name);
    quote! {
        #shape::Field { name: #name, hash: #hash, shape: #value, kind: #shape::FieldKind::#kind }
    }
}

/// The type of a field where `Self` is another one.
fn own_type(of: &TemplateFields, ty: &Type) -> TokenStream {
    let (_, own, _) = of.generics.split_for_impl();
    let ident: &Ident = &of.ident;
    with_own_name(ty.to_token_stream(), &quote!(#ident #own))
}
