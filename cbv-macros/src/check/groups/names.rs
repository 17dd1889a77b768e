//! What templates call the objects.

use cbv_syntax::names::context;

use crate::context::Ctxt;
use crate::model::options::{Entity, Given, Group, Initial, Options};

/// `context_object_name = "books"`: a name that a template can write, and that the view itself does
/// not give to another value (Django: one of the two is lost).
pub(super) fn check_attributes(cx: &Ctxt, groups: &[Group], options: &Options) {
    let name = match &options.names.context_object_name {
        Given::Nothing => return check_model(cx, groups, options),
        given => given.value().and_then(Initial::text),
    };
    let Some(literal) = name else { return };
    let name = literal.value();
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !is_name {
        cx.error(literal, "not the name of a template variable: use letters, digits and `_`");
    } else if is_taken(groups, &name) {
        let message =
            format!("the view gives its template a `{name}` of its own: choose another name");
        cx.error(literal, message);
    }
}

/// The object of a detail is called as its model, unless the view says otherwise.
fn check_model(cx: &Ctxt, groups: &[Group], options: &Options) {
    let Some(model) = options.source.model.value() else { return };
    if let Some(name) = model.entity_name()
        && groups.contains(&Group::DetailContext)
        && is_taken(groups, &name)
    {
        let Entity(path) = model;
        let message = format!(
            "its template would have the object as `{name}`, which the view gives it already: add `context_object_name = \"..\"`"
        );
        cx.error_beside(path, message);
    }
}

fn is_taken(groups: &[Group], name: &str) -> bool {
    groups.iter().any(|group| variables(*group).contains(&name))
}

/// What a view with this group puts into the context of its template.
fn variables(group: Group) -> &'static [&'static str] {
    match group {
        Group::Template => context::TEMPLATE,
        Group::Names => context::NAMES,
        Group::Pages => context::PAGES,
        Group::Filter => context::FILTER,
        Group::Form => context::FORMS,
        Group::Archive => context::DATES,
        Group::Context
        | Group::ListContext
        | Group::DetailContext
        | Group::FormContext
        | Group::FormSuccessUrl
        | Group::CreateContext
        | Group::Model
        | Group::ModelForm
        | Group::ObjectSuccessUrl
        | Group::Deletion
        | Group::DeleteSuccessUrl
        | Group::FormMessage
        | Group::ObjectMessage
        | Group::DeleteMessage
        | Group::Source
        | Group::Json
        | Group::Lookup
        | Group::Dates
        | Group::DateList
        | Group::YearRows
        | Group::DateParts(_)
        | Group::Version
        | Group::Target => &[],
    }
}
