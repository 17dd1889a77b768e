//! The rules of the options of generic views: a file for each group.

mod columns;
mod dates;
mod filter;
mod form;
mod json;
mod lookup;
mod names;
mod pages;
mod partial;
mod source;
mod success_message;
mod success_url;
mod target;
mod template;
mod url;
mod variables;
mod version;

pub(super) use template::read as read_template;

use self::variables::variables;
use crate::context::Ctxt;
use crate::model::checked::Checked;
use crate::model::options::{Entity, Group, Options};
use syn::Path;

use crate::model::{FromAttributes, GenericView, InitialValue, ReadTemplate, ViewInput};

/// What a group of options says; `None` where it says nothing that can be gone on with, which was
/// reported.
pub(super) fn check(
    cx: &Ctxt,
    generic: &'static GenericView,
    group: Group,
    view: &ViewInput,
) -> Option<Checked> {
    let options = &view.options.generic;
    Some(match group {
        Group::Template => Checked::Template,
        Group::Context => {
            template::check_names_template(cx, view);
            Checked::Context(variables(cx, &options.context))
        }
        Group::ListContext => Checked::ListContext(variables(cx, &options.list_context)),
        Group::DetailContext => Checked::DetailContext(variables(cx, &options.detail_context)),
        Group::FormContext => {
            template::check_names_template(cx, view);
            Checked::FormContext(variables(cx, &options.form_context))
        }
        Group::Form => Checked::Form(form::check(cx, generic, view)?),
        Group::FormSuccessUrl => {
            success_url::check_required(
                cx,
                view,
                &view.options.generic.form_success_url.success_url,
            );
            Checked::FormSuccessUrl
        }
        Group::CreateContext => Checked::CreateContext(variables(cx, &options.create_context)),
        Group::Model => Checked::Model(options.model().and_then(Entity::entity_name)),
        Group::ModelForm => Checked::ModelForm(form::lock(cx, generic, options)),
        Group::ObjectSuccessUrl => {
            Checked::ObjectSuccessUrl(success_url::check_of_object(cx, options))
        }
        Group::Deletion => Checked::Deletion,
        Group::DeleteSuccessUrl => {
            success_url::check_required(cx, view, &options.delete_success_url.success_url);
            Checked::DeleteSuccessUrl
        }
        Group::FormMessage => {
            let message = &options.form_message.success_message;
            Checked::SuccessMessage(success_message::check(cx, message))
        }
        Group::ObjectMessage => {
            let message = &options.object_message.success_message;
            Checked::SuccessMessage(success_message::check(cx, message))
        }
        Group::DeleteMessage => {
            let message = &options.delete_message.success_message;
            Checked::SuccessMessage(success_message::check(cx, message))
        }
        Group::Names => Checked::Names,
        Group::Source => Checked::Source(source::check(cx, view)?),
        Group::Json => Checked::Json(json::check(cx, &view.options.generic)),
        Group::Filter => Checked::Filter(filter::check(cx, &view.options.generic)),
        Group::Pages => Checked::Pages,
        Group::Lookup => Checked::Lookup(lookup::check(cx, view)?),
        Group::Version => {
            version::check(cx, options);
            Checked::Version
        }
        Group::Target => Checked::Target(target::check(cx, view)),
        Group::Dates => Checked::Dates(dates::field(cx, view)?),
        Group::Archive => Checked::Archive(options.filter.ordering.is_given()),
        Group::DateList => Checked::DateList,
        Group::YearRows => Checked::YearRows,
        Group::DateParts(parts) => Checked::DateParts(dates::parts(cx, view, parts)?),
    })
}

/// The template of a view that names none.
pub(super) fn default_template(
    cx: &Ctxt,
    generic: &'static GenericView,
    view: &ViewInput,
) -> Option<ReadTemplate> {
    template::check_default(cx, generic.default_template()?, view)
}

/// The values of attributes, in the short form and in the long one.
pub(super) fn attributes(cx: &Ctxt, groups: &[Group], options: &Options) -> FromAttributes {
    let mut found = FromAttributes::default();
    for group in groups {
        match group {
            Group::Template => {
                template::check_content_type(cx, &options.template);
                found.templates.extend(template::check_template(cx, &options.template));
                found.templates.extend(partial::check(cx, &options.template));
            }
            Group::Names => names::check_attributes(cx, groups, options),
            Group::Pages => pages::check_attributes(cx, &options.pages),
            Group::Filter => filter::check_attributes(cx, options),
            Group::DateList => dates::check_attributes(cx, &options.date_list),
            Group::Target => found.captures.extend(target::check_attributes(cx, &options.target)),
            Group::Context
            | Group::ListContext
            | Group::DetailContext
            | Group::FormContext
            | Group::Form
            | Group::FormSuccessUrl
            | Group::FormMessage
            | Group::ObjectMessage
            | Group::DeleteMessage
            | Group::CreateContext
            | Group::Model
            | Group::ModelForm
            | Group::ObjectSuccessUrl
            | Group::Deletion
            | Group::DeleteSuccessUrl
            | Group::Source
            | Group::Json
            | Group::Dates
            | Group::Archive
            | Group::YearRows
            | Group::DateParts(_)
            | Group::Version
            | Group::Lookup => {}
        }
    }
    found
}

/// What the attributes of a group start with.
pub(super) fn initial_values(krate: &Path, group: Group, options: &Options) -> Vec<InitialValue> {
    match group {
        Group::DateList => dates::initial_values(krate, &options.date_list),
        group => options.group(group).attributes(),
    }
}
