//! The date of a row, and the date that is asked for.

use quote::quote_spanned;
use syn::{Path, parse_quote_spanned};

use super::columns::{Reading, column};
use crate::context::Ctxt;
use crate::model::checked::{DateField, DatePartField};
use crate::model::options::{ColumnName, DateListOptions, DatePart, Given, Initial, Options};
use crate::model::{Field, InitialValue, Role, ViewInput, located, raw_name};
use crate::suggest::closest;

/// The texts of `date_list_period`, and the variants that they are.
const PERIODS: [(&str, &str); 4] =
    [("year", "Year"), ("month", "Month"), ("week", "Week"), ("day", "Day")];

/// `date_field = "pubdate"` (Django: `ImproperlyConfigured` at the first request).
pub(super) fn field(cx: &Ctxt, view: &ViewInput) -> Option<DateField> {
    let Options { dates, source, .. } = &view.options.generic;
    let given = &dates.date_field;
    let Some(option) = given.name() else {
        let message = "the view does not know the date of a row: write `#[view(date_field = \"..\")]` with the name of a field that has one";
        cx.error(&view.ident, message);
        return None;
    };
    let ColumnName { literal, example } = given.value()?;
    let (named, reading) =
        (column(literal), Reading { source, read: column, prefix: "", instead: "" });
    reading.check_name(cx, option, &named, example);
    match (source.model.value(), source.items.value()) {
        (Some(model), _) => Some(DateField::Column { model: model.0.clone(), column: named }),
        (None, item) => Some(DateField::Field { item: item?.clone(), field: named }),
    }
}

/// The fields with the parts of the date (Django: 404 at each request).
pub(super) fn parts(
    cx: &Ctxt,
    view: &ViewInput,
    parts: &'static [DatePart],
) -> Option<Vec<DatePartField>> {
    let field_of =
        |part: DatePart| view.fields.all.iter().find(|field| raw_name(&field.ident) == part.name());
    let missing: Vec<_> = parts.iter().filter(|part| field_of(**part).is_none()).collect();
    if !missing.is_empty() {
        let names: Vec<_> = missing.iter().map(|part| part.name()).collect();
        let fields = missing.iter().map(|part| {
            format!(
                "`#[view(path)] {}: {}`",
                part.name(),
                type_beside(**part, field_of(DatePart::Week))
            )
        });
        let fields: Vec<_> = fields.collect();
        let message = format!(
            "the view does not know the {}: add {}",
            names.join(", nor the "),
            fields.join(" and ")
        );
        cx.error(&view.ident, message);
        return None;
    }
    let fields = parts.iter().filter_map(|part| Some((*part, field_of(*part)?)));
    let fields = fields.filter(|(_, field)| !matches!(field.role, Role::Refused));
    Some(fields.map(|(part, field)| part_field(part, field)).collect())
}

fn part_field(part: DatePart, Field { ident, ty, .. }: &Field) -> DatePartField {
    DatePartField { part, ident: ident.clone(), ty: ty.clone() }
}

/// A week of ISO 8601 is one of such a year.
fn type_beside(part: DatePart, week: Option<&Field>) -> &'static str {
    let is_iso = week.is_some_and(|week| {
        crate::model::types::last_segment(&week.ty).is_some_and(|last| last.ident == "IsoWeek")
    });
    if is_iso && part == DatePart::Year { "IsoYear" } else { part.type_name() }
}

/// `date_list_period = "month"` (Django: `ValueError` at each request).
pub(super) fn check_attributes(cx: &Ctxt, options: &DateListOptions) {
    let text = options.date_list_period.value().and_then(Initial::text);
    let Some(literal) = text else { return };
    let name = literal.value();
    let known = PERIODS.map(|(name, _)| name);
    if !known.contains(&name.as_str()) {
        let meant = closest(&name, &known);
        let remedy = meant.map_or_else(
            || "write `\"year\"`, `\"month\"`, `\"week\"` or `\"day\"`".to_owned(),
            |meant| format!("write `\"{meant}\"`"),
        );
        cx.error(literal, format!("no period is called `{name}`: {remedy}"));
    }
}

/// The text of a period as the value that it is.
pub(super) fn initial_values(krate: &Path, options: &DateListOptions) -> Vec<InitialValue> {
    let Given::Value(name, period) = &options.date_list_period else { return Vec::new() };
    let variant = period.text().and_then(|literal| {
        let (_, variant) = PERIODS.into_iter().find(|(name, _)| *name == literal.value())?;
        let span = located(literal.span());
        let variant = proc_macro2::Ident::new(variant, span);
        let path = quote_spanned!(span=> #krate::dates::Period::#variant);
        Some(parse_quote_spanned!(span=> #path))
    });
    let value = variant.unwrap_or_else(|| period.as_ref().clone());
    vec![InitialValue { name: name.clone(), value }]
}
