//! The definition of a field.

use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, Path, Type};

use crate::model::form::{FieldExpr, FormField, Required, Rule, RuleForm};
use crate::model::{located, placed};

pub(in crate::expand) fn definition(krate: &Path, field: &FormField) -> TokenStream {
    definition_in(krate, field, |made| made)
}

/// The same with something around the field, before its rules.
pub(in crate::expand) fn definition_in(
    krate: &Path,
    field: &FormField,
    around: impl FnOnce(TokenStream) -> TokenStream,
) -> TokenStream {
    let (ty, name) = (&field.ty, field.name());
    let made = around(made(krate, field));
    let rules = field.rules.iter().map(|rule| self::rule(krate, rule));
    let said = said(krate, field);
    quote! {{
        let __cbv_field = #made;
        #(#rules)*
        #krate::forms::FieldDefinition::of::<#ty, _>(#name, __cbv_field) #said .build()
    }}
}

/// The field, before its rules.
fn made(krate: &Path, field: &FormField) -> TokenStream {
    let ty = &field.ty;
    match field.options.field.value() {
        // All of the call is at one place: what is said twice of a type there, is said once.
        None => {
            let open = placed(ty.span(), quote!(#krate::__private::forms::field::<));
            let close = placed(ty.span(), quote!(>()));
            let ty = in_place(ty);
            quote!(#open #ty #close)
        }
        Some(FieldExpr::Type(field)) => {
            let span = located(field.span());
            let made = quote_spanned!(span=> <#field as ::core::default::Default>::default());
            chosen(krate, ty, field.span(), &made)
        }
        Some(FieldExpr::Value(value)) => chosen(krate, ty, value.span(), &quote!(#value)),
    }
}

/// The type at the place of its first token, but for one of a macro in another crate: `$crate` is known
/// by its place.
fn in_place(ty: &Type) -> TokenStream {
    let tokens = quote!(#ty);
    if tokens.to_string().contains("$crate") { tokens } else { placed(ty.span(), tokens) }
}

/// A field that fits the type.
fn chosen(krate: &Path, ty: &Type, at: Span, made: &TokenStream) -> TokenStream {
    let open = placed(at, quote!(#krate::__private::forms::chosen::<));
    let close = placed(at, quote!(, _, _>));
    let mut made = Group::new(Delimiter::Parenthesis, made.clone());
    made.set_span(located(at));
    quote!(#open #ty #close #made)
}

/// The field with one more rule, in the order in which they are written: `choices` makes another field.
fn rule(krate: &Path, rule: &Rule) -> TokenStream {
    let (of_trait, name) = (format_ident!("{}", rule.spec.of_trait), &rule.name);
    let value = &rule.value;
    let call = match rule.spec.form {
        RuleForm::Choices => quote!(#krate::__private::forms::given_choices),
        _ => quote!(#krate::forms::rules::#of_trait::#name),
    };
    let call = placed(name.span(), call);
    let field = placed(name.span(), quote!(__cbv_field));
    quote!(let __cbv_field = #call(#field, #value);)
}

/// What the form says of the field, as calls of its builder.
fn said(krate: &Path, field: &FormField) -> TokenStream {
    let options = &field.options;
    let mut said = TokenStream::new();
    if let Some(text) = options.label.value() {
        said.extend(call(&quote!(label), &text.0));
    }
    if let Some(text) = options.help_text.value() {
        said.extend(call(&quote!(help_text), &text.0));
    }
    match options.required.value() {
        Some(Required::Yes) => said.extend(quote!(.required())),
        Some(Required::No) => {
            let at = options.required.name().map_or_else(|| field.ty.span(), syn::Ident::span);
            said.extend(placed(at, quote!(.not_required())));
        }
        None => {}
    }
    if options.disabled.is_given() {
        said.extend(quote!(.disabled()));
    }
    if let Some(widget) = options.widget.value() {
        said.extend(call(&quote!(widget), &widget.0));
    }
    if let Some(value) = options.initial.value() {
        let ty = &field.ty;
        let span = located(value.span());
        said.extend(quote_spanned! {span=>
            .initial(|| #krate::__private::forms::initial::<#ty>(#value))
        });
    }
    for attribute in options.attributes.value().into_iter().flat_map(|all| &all.0) {
        let name = &attribute.name;
        said.extend(match &attribute.value {
            Some(value) => quote!(.attribute(#name, #value)),
            None => quote!(.flag(#name)),
        });
    }
    for message in options.error_messages.value().into_iter().flat_map(|all| &all.0) {
        let (code, text) = (crate::model::raw_name(&message.code), &message.text);
        said.extend(quote!(.error_message(#code, #text)));
    }
    for validator in options.validators.value().into_iter().flat_map(|all| &all.0) {
        said.extend(self::validator(validator));
    }
    said
}

fn call(method: &TokenStream, value: &Expr) -> TokenStream {
    quote!(.#method(#value))
}

/// A function of a text may take a `&str`: its argument is coerced in a closure.
fn validator(validator: &Expr) -> TokenStream {
    let span = located(validator.span());
    quote_spanned! {span=>
        .validator({
            let __cbv_validator = #validator;
            move |__cbv_value| __cbv_validator(__cbv_value)
        })
    }
}
