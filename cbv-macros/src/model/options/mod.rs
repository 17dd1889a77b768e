//! The options of generic views as data: the groups that there are, and what was written.
//!
//! A group is one of Django's mixins. It is a struct with a field for each option, whose type says
//! how the option is written; `option_group!` makes the rest from that. Checking turns each group
//! into a [`Checked`](super::Checked) of its own, and expanding matches that.

mod form;
mod given;
mod groups;
mod spec;

pub(crate) use form::{
    ColumnName, ColumnNames, Entity, FieldNames, Flag, FormClass, Initial, Json,
    LastModifiedOption, Related, SuccessMessage, SuccessUrl, TagOption,
};
pub(crate) use given::{Given, OptionForm, ReadOption};
pub(crate) use groups::{
    ArchiveOptions, ContextOptions, CreateContextOptions, DateListOptions, DatePartsOptions,
    DatesOptions, DeleteMessageOptions, DeleteSuccessUrlOptions, DeletionOptions,
    DetailContextOptions, FilterOptions, FormContextOptions, FormMessageOptions, FormOptions,
    FormSuccessUrlOptions, JsonOptions, ListContextOptions, LookupOptions, ModelFormOptions,
    ModelOptions, NamesOptions, ObjectMessageOptions, ObjectSuccessUrlOptions, PagesOptions,
    SourceOptions, TargetOptions, TemplateOptions, VersionOptions, WithVariables, YearRowsOptions,
};
#[cfg(feature = "forms")]
pub(crate) use spec::option_group;
pub(crate) use spec::{Hook, OptionGroup, OptionSpec, Place, Written};

/// A group of options.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Group {
    /// Django's `TemplateResponseMixin`.
    Template,
    /// Django's `ContextMixin`, of a view that shows no objects.
    Context,
    /// The same, of a view that shows many objects.
    ListContext,
    /// The same, of a view that shows one.
    DetailContext,
    /// What a view with a form does with it, and what it gives its template.
    FormContext,
    /// What templates call the objects.
    Names,
    /// Where the objects come from.
    Source,
    /// What a client sees of them that prefers JSON.
    Json,
    /// Which of them are shown, and in which order.
    Filter,
    /// How they are cut into pages.
    Pages,
    /// Which one is shown.
    Lookup,
    /// The form, and how it is shown.
    Form,
    /// Where a view with a form leads.
    FormSuccessUrl,
    /// The same, of a view that makes a row.
    CreateContext,
    /// The model of a view that makes a row.
    Model,
    /// The columns that a form writes, and what is saved with them.
    ModelForm,
    /// Where a view leads that has saved a row.
    ObjectSuccessUrl,
    /// What a view does with the row that it deletes.
    Deletion,
    /// Where it leads then.
    DeleteSuccessUrl,
    /// What the client is told that has posted a form.
    FormMessage,
    /// The same, about the row that was saved.
    ObjectMessage,
    /// The same, about the row that was deleted.
    DeleteMessage,
    /// Which version of an object is shown.
    Version,
    /// Where a redirect leads.
    Target,
    /// The date of a row, and which of them may be seen.
    Dates,
    /// The rows of an archive.
    Archive,
    /// The periods that it lists.
    DateList,
    /// Whether the archive of a year shows its rows.
    YearRows,
    /// The parts of the date that is asked for, which are fields of the view.
    DateParts(&'static [DatePart]),
}

/// A part of a date: a field of the view by that name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum DatePart {
    Year,
    Month,
    Week,
    Day,
}

impl DatePart {
    /// The name of the field, and of what the template has.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
        }
    }

    /// The type of a field that is missing.
    pub(crate) fn type_name(self) -> &'static str {
        match self {
            Self::Year => "Year",
            Self::Month => "Month",
            Self::Week => "Week",
            Self::Day => "Day",
        }
    }
}

/// What was written for the options of all groups. A view has some of them; the others are empty.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) template: TemplateOptions,
    pub(crate) context: ContextOptions,
    pub(crate) list_context: ListContextOptions,
    pub(crate) detail_context: DetailContextOptions,
    pub(crate) names: NamesOptions,
    pub(crate) source: SourceOptions,
    pub(crate) json: JsonOptions,
    pub(crate) filter: FilterOptions,
    pub(crate) pages: PagesOptions,
    pub(crate) lookup: LookupOptions,
    pub(crate) form: FormOptions,
    pub(crate) form_context: FormContextOptions,
    pub(crate) form_success_url: FormSuccessUrlOptions,
    pub(crate) create_context: CreateContextOptions,
    pub(crate) model: ModelOptions,
    pub(crate) model_form: ModelFormOptions,
    pub(crate) object_success_url: ObjectSuccessUrlOptions,
    pub(crate) deletion: DeletionOptions,
    pub(crate) delete_success_url: DeleteSuccessUrlOptions,
    pub(crate) form_message: FormMessageOptions,
    pub(crate) object_message: ObjectMessageOptions,
    pub(crate) delete_message: DeleteMessageOptions,
    pub(crate) version: VersionOptions,
    pub(crate) target: TargetOptions,
    pub(crate) dates: DatesOptions,
    pub(crate) archive: ArchiveOptions,
    pub(crate) date_list: DateListOptions,
    pub(crate) year_rows: YearRowsOptions,
    pub(crate) date_parts: DatePartsOptions,
}

impl Options {
    /// The model that is named.
    pub(crate) fn model(&self) -> Option<&Entity> {
        self.source.model.value().or(self.model.model.value())
    }

    pub(crate) fn group(&self, group: Group) -> &dyn OptionGroup {
        match group {
            Group::Template => &self.template,
            Group::Context => &self.context,
            Group::ListContext => &self.list_context,
            Group::DetailContext => &self.detail_context,
            Group::Names => &self.names,
            Group::Source => &self.source,
            Group::Json => &self.json,
            Group::Filter => &self.filter,
            Group::Pages => &self.pages,
            Group::Lookup => &self.lookup,
            Group::Form => &self.form,
            Group::FormContext => &self.form_context,
            Group::FormSuccessUrl => &self.form_success_url,
            Group::CreateContext => &self.create_context,
            Group::Model => &self.model,
            Group::ModelForm => &self.model_form,
            Group::ObjectSuccessUrl => &self.object_success_url,
            Group::Deletion => &self.deletion,
            Group::DeleteSuccessUrl => &self.delete_success_url,
            Group::FormMessage => &self.form_message,
            Group::ObjectMessage => &self.object_message,
            Group::DeleteMessage => &self.delete_message,
            Group::Version => &self.version,
            Group::Target => &self.target,
            Group::Dates => &self.dates,
            Group::Archive => &self.archive,
            Group::DateList => &self.date_list,
            Group::YearRows => &self.year_rows,
            Group::DateParts(_) => &self.date_parts,
        }
    }

    pub(crate) fn group_mut(&mut self, group: Group) -> &mut dyn OptionGroup {
        match group {
            Group::Template => &mut self.template,
            Group::Context => &mut self.context,
            Group::ListContext => &mut self.list_context,
            Group::DetailContext => &mut self.detail_context,
            Group::Names => &mut self.names,
            Group::Source => &mut self.source,
            Group::Json => &mut self.json,
            Group::Filter => &mut self.filter,
            Group::Pages => &mut self.pages,
            Group::Lookup => &mut self.lookup,
            Group::Form => &mut self.form,
            Group::FormContext => &mut self.form_context,
            Group::FormSuccessUrl => &mut self.form_success_url,
            Group::CreateContext => &mut self.create_context,
            Group::Model => &mut self.model,
            Group::ModelForm => &mut self.model_form,
            Group::ObjectSuccessUrl => &mut self.object_success_url,
            Group::Deletion => &mut self.deletion,
            Group::DeleteSuccessUrl => &mut self.delete_success_url,
            Group::FormMessage => &mut self.form_message,
            Group::ObjectMessage => &mut self.object_message,
            Group::DeleteMessage => &mut self.delete_message,
            Group::Version => &mut self.version,
            Group::Target => &mut self.target,
            Group::Dates => &mut self.dates,
            Group::Archive => &mut self.archive,
            Group::DateList => &mut self.date_list,
            Group::YearRows => &mut self.year_rows,
            Group::DateParts(_) => &mut self.date_parts,
        }
    }
}
