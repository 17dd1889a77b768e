//! What each group of options writes into the `impl` of a generic view, beside its hooks.

mod columns;
mod dates;
mod filter;
mod form;
mod json;
mod lookup;
mod source;
mod target;
mod variables;

pub(super) use columns::columns;
#[cfg(feature = "forms")]
pub(super) use columns::variant as column_variant;
use proc_macro2::TokenStream;
use quote::quote;

use super::known;
use crate::model::View;
use crate::model::checked::{Checked, Level};

/// The entity of the view's rows, by the name `__CbvEntity`.
pub(super) fn entity(View { krate, .. }: &View, levels: &[Level]) -> Option<TokenStream> {
    let groups: Vec<_> = all(levels).collect();
    let model = groups.iter().find_map(|group| group.model())?;
    // What refers to a row that is deleted, its fields say.
    let deletes = groups.iter().any(|group| matches!(group, Checked::Deletion));
    Some(if deletes {
        known::entity_with_fields(krate, model)
    } else {
        known::entity(krate, model)
    })
}

fn all(levels: &[Level]) -> impl Iterator<Item = &Checked> {
    levels.iter().filter_map(|level| level.items.as_ref()).flat_map(|items| &items.groups)
}

/// The columns of a form that `fields` names.
pub(super) fn form_columns(view: &View, levels: &[Level]) -> TokenStream {
    let columns = all(levels).filter_map(|group| match group {
        Checked::Form(form) => Some(form::columns_of(form, view)),
        _ => None,
    });
    columns.collect()
}

pub(super) fn group(group: &Checked, view: &View) -> TokenStream {
    match group {
        Checked::Source(given) => source::source(given, &view.krate),
        Checked::Json(given) => json::json(given.as_ref(), &view.krate),
        Checked::Filter(given) => filter::filter(given, &view.krate),
        Checked::Lookup(given) => lookup::lookup(given, &view.krate),
        Checked::Target(given) => target::target(given, view),
        Checked::Form(form) => form::form(form, &view.krate),
        Checked::Dates(field) => dates::field(field, &view.krate),
        Checked::Archive(has_order) => dates::order(*has_order),
        Checked::DateParts(parts) => dates::parts(parts, &view.krate),
        Checked::SuccessMessage(true) => quote!(
            const __CBV_SAYS: bool = true;
        ),
        Checked::ModelForm(lock) => form::lock(lock.as_ref(), view),
        Checked::Model(name) => source::model_name(&view.krate, name.as_deref()),
        Checked::ObjectSuccessUrl(leads) => form::success_url(leads, view),
        Checked::Context(function) => variables::of_page(function.as_ref(), view),
        Checked::ListContext(function) => variables::of_list(function.as_ref(), view),
        Checked::DetailContext(function) => variables::of_object(function.as_ref(), view),
        Checked::FormContext(function) | Checked::CreateContext(function) => {
            variables::of_form(function.as_ref(), view)
        }
        Checked::SuccessMessage(false)
        | Checked::Template
        | Checked::FormSuccessUrl
        | Checked::Deletion
        | Checked::DeleteSuccessUrl
        | Checked::Names
        | Checked::DateList
        | Checked::YearRows
        | Checked::Version
        | Checked::Pages => TokenStream::new(),
    }
}
