//! The date of a row, and the date that is asked for.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Path, Type};

use super::super::known;
use super::columns::{around, field_of, of_entity, variant_of};
use crate::model::checked::{Column, DateField, DatePartField};
use crate::model::options::DatePart;
use crate::model::placed;

/// `date_field = "pubdate"`
pub(super) fn field(field: &DateField, krate: &Path) -> TokenStream {
    match field {
        DateField::Column { model, column } => of_model(krate, model, column),
        DateField::Field { item, field } => of_items(krate, item, field),
    }
}

fn of_model(krate: &Path, model: &Path, column: &Column) -> TokenStream {
    let type_of_column = of_entity(krate, model, &quote!(>::Column));
    let (field, variant) = (field_of(column), variant_of(krate, model, column));
    let checked = quote!(#krate::__private::checked::date_column);
    let checked = placed(column.literal.span(), checked);
    quote! {
        type DateField = #krate::dates::DateColumn<#type_of_column>;
        fn date_field(&self) -> Self::DateField {
            const __CBV_DATE: #krate::dates::DateColumn<#type_of_column> =
                #checked(#field, #variant);
            __CBV_DATE
        }
    }
}

fn of_items(krate: &Path, item: &Type, Column { name, literal }: &Column) -> TokenStream {
    // Not `located`: of generated code the compiler names no fields.
    let span = literal.span();
    let field = Ident::new_raw(name, span);
    let read = quote_spanned!(span=> |__cbv_item: &#item| &__cbv_item.#field);
    let new = placed(span, quote!(#krate::dates::DateOf::new));
    let ty = around(item, quote!(#krate::dates::DateOf<), quote!(>));
    quote! {
        type DateField = #ty;
        fn date_field(&self) -> Self::DateField {
            #new(#read)
        }
    }
}

/// Rows that come in an order of their own.
pub(super) fn order(has_own: bool) -> TokenStream {
    if !has_own {
        return TokenStream::new();
    }
    quote! {
        fn keeps_order(&self) -> bool {
            true
        }
    }
}

/// The date that the fields of the view say.
pub(super) fn parts(parts: &[DatePartField], krate: &Path) -> TokenStream {
    let of = |part| parts.iter().find(|field| field.part == part);
    let Some(year) = of(DatePart::Year) else { return TokenStream::new() };
    if let Some(week) = of(DatePart::Week) {
        return of_week(year, week, krate);
    }
    let year = called(year, &quote!(#krate::dates::YearPart<#krate::dates::Year>), "year");
    let month = |field| called(field, &quote!(#krate::dates::MonthPart), "month");
    let day = |field| called(field, &quote!(#krate::dates::DayPart), "day");
    let month = of(DatePart::Month).map_or_else(first, month);
    let day = of(DatePart::Day).map_or_else(first, day);
    date(krate, &quote!(#krate::__private::dates::date(#year, #month, #day)))
}

/// The first month, or the first day, of what is asked for.
fn first() -> TokenStream {
    quote!(::core::option::Option::Some(1))
}

fn date(krate: &Path, date: &TokenStream) -> TokenStream {
    quote! {
        fn date(
            &self,
        ) -> ::core::result::Result<#krate::dates::chrono::NaiveDate, #krate::Error> {
            #date
        }
    }
}

/// A method of a trait that the type of the field has to have.
fn called(field: &DatePartField, of_trait: &TokenStream, method: &str) -> TokenStream {
    let DatePartField { ident, ty, .. } = field;
    let method = Ident::new(method, Span::call_site());
    let function = around(ty, quote!(<), quote!(as #of_trait>::#method));
    quote!(#function(&self.#ident))
}

fn of_week(year: &DatePartField, week: &DatePartField, krate: &Path) -> TokenStream {
    let DatePartField { ident, ty, .. } = week;
    // Of a type that is no week, nothing else is said.
    let known = known::known(krate, ty, &quote!(is_week));
    let kind = quote!(<__CbvWeek as #krate::dates::WeekPart>::Year);
    let year = called(year, &quote!(#krate::dates::YearPart<#kind>), "year");
    let week = quote!(#krate::__private::dates::week::<__CbvWeek>(#year, &self.#ident));
    date(krate, &quote!(type __CbvWeek = #known; #week))
}
