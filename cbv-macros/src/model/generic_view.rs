use cbv_syntax::names::{
    ARCHIVE_DAY_SUFFIX, ARCHIVE_MONTH_SUFFIX, ARCHIVE_SUFFIX, ARCHIVE_WEEK_SUFFIX,
    ARCHIVE_YEAR_SUFFIX, CONFIRM_DELETE_SUFFIX, DETAIL_SUFFIX, FORM_SUFFIX, LATEST, LIST_SUFFIX,
    context as names,
};

use super::options::{DatePart, Group, OptionSpec, Options};
use super::variables::{CAPTURES, Variable, VariableShape, objects, variable};

/// A generic view with a derive of its own: `#[derive(ListView)]` is `#[derive(View)]` with
/// `base = ListView(..)`, and an `impl` of that base and of each that it stands on, from options.
pub(crate) struct GenericView {
    /// The name of the derive, and of the base.
    pub(crate) name: &'static str,
    /// Those whose handlers, hooks and options it has as well: views, and bases without a derive.
    pub(crate) stands_on: &'static [&'static Self],
    /// The options that it adds.
    pub(crate) groups: &'static [Group],
    /// The hooks of its base, but for `json`: its type repeats an error of the query.
    pub(crate) hooks: &'static [&'static str],
    /// The template of a view of this kind that names none.
    pub(crate) template: Option<DefaultTemplate>,
    /// What it gives its template, beside what every view does.
    #[cfg_attr(not(feature = "templates"), allow(dead_code, reason = "there are no templates"))]
    pub(crate) variables: &'static [Variable],
}

/// A template that is named after the model.
pub(crate) struct DefaultTemplate {
    /// The end of its name.
    pub(crate) suffix: &'static str,
    /// The template of the library with all columns, which is shown where a view names it.
    pub(crate) columns: Option<&'static str>,
}

/// All generic views.
pub(crate) static GENERIC_VIEWS: [&GenericView; 15] = [
    &TEMPLATE_VIEW,
    &LIST_VIEW,
    &DETAIL_VIEW,
    &FORM_VIEW,
    &CREATE_VIEW,
    &UPDATE_VIEW,
    &DELETE_VIEW,
    &REDIRECT_VIEW,
    &ARCHIVE_INDEX_VIEW,
    &YEAR_ARCHIVE_VIEW,
    &MONTH_ARCHIVE_VIEW,
    &WEEK_ARCHIVE_VIEW,
    &DAY_ARCHIVE_VIEW,
    &TODAY_ARCHIVE_VIEW,
    &DATE_DETAIL_VIEW,
];

/// Django's `TemplateView`.
pub(crate) static TEMPLATE_VIEW: GenericView = GenericView {
    name: "TemplateView",
    stands_on: &[],
    groups: &[Group::Template, Group::Context],
    hooks: &["template_names", "context", "render_to_response"],
    template: None,
    variables: &[CAPTURES],
};

/// Django's `ListView`.
pub(crate) static LIST_VIEW: GenericView = GenericView {
    name: "ListView",
    stands_on: &[],
    groups: &[
        Group::Template,
        Group::ListContext,
        Group::Names,
        Group::Source,
        Group::Json,
        Group::Filter,
        Group::Pages,
    ],
    hooks: &[
        "queryset",
        "filter_queryset",
        "model_name",
        "column_names",
        "paginate_by",
        "paginate_orphans",
        "allow_empty",
        "context_object_name",
        "count",
        "paginator",
        "page_number",
        "template_names",
        "context",
        "render_to_response",
    ],
    template: Some(DefaultTemplate { suffix: LIST_SUFFIX, columns: Some("cbv/list.html") }),
    variables: &[
        variable(names::OBJECT_LIST, VariableShape::Objects),
        objects(LIST_SUFFIX, VariableShape::Objects),
        variable(names::MODEL_NAME, VariableShape::Text),
        variable(names::COLUMN_NAMES, VariableShape::Texts),
        variable(names::PAGE_OBJ, VariableShape::Page),
        variable(names::PAGINATOR, VariableShape::Paginator),
        variable(names::IS_PAGINATED, VariableShape::Boolean),
        variable(names::SEARCH, VariableShape::Text),
        variable(names::SEARCH_KWARG, VariableShape::Text),
        variable(names::PAGE_KWARG, VariableShape::Text),
        variable(names::SORTING, VariableShape::Sorting),
    ],
};

/// Django's `DetailView`.
pub(crate) static DETAIL_VIEW: GenericView = GenericView {
    name: "DetailView",
    stands_on: &[],
    groups: &[
        Group::Template,
        Group::DetailContext,
        Group::Names,
        Group::Source,
        Group::Json,
        Group::Lookup,
        Group::Version,
    ],
    hooks: &[
        "queryset",
        "lookup",
        "model_name",
        "column_names",
        "context_object_name",
        "template_names",
        "context",
        "object_test",
        "etag",
        "last_modified",
        "render_to_response",
    ],
    template: Some(DefaultTemplate { suffix: DETAIL_SUFFIX, columns: Some("cbv/detail.html") }),
    variables: &[
        variable(names::OBJECT, VariableShape::Object),
        objects("", VariableShape::Object),
        variable(names::MODEL_NAME, VariableShape::Text),
        variable(names::COLUMN_NAMES, VariableShape::Texts),
    ],
};

/// Django's `FormMixin`, which has no handlers, and no derive.
static FORM_MIXIN: GenericView = GenericView {
    name: "FormMixin",
    stands_on: &[],
    groups: &[Group::Form],
    hooks: &["initial", "prefix", "form", "form_invalid"],
    template: None,
    variables: &[variable(names::FORM, VariableShape::Form)],
};

/// Django's `FormView`.
pub(crate) static FORM_VIEW: GenericView = GenericView {
    name: "FormView",
    stands_on: &[&FORM_MIXIN],
    groups: &[Group::Template, Group::FormSuccessUrl, Group::FormMessage, Group::FormContext],
    hooks: &[
        "success_url",
        "success_message",
        "form_valid",
        "template_names",
        "context",
        "render_to_response",
    ],
    template: None,
    variables: &[CAPTURES],
};

/// Django's `ModelFormMixin`, which has no handlers, and no derive.
static MODEL_FORM_MIXIN: GenericView = GenericView {
    name: "ModelFormMixin",
    stands_on: &[&FORM_MIXIN],
    groups: &[Group::ModelForm, Group::ObjectSuccessUrl, Group::ObjectMessage],
    hooks: &["set", "store_files", "lock", "success_url", "success_message", "form_valid"],
    template: None,
    variables: &[],
};

/// Django's `CreateView`.
pub(crate) static CREATE_VIEW: GenericView = GenericView {
    name: "CreateView",
    stands_on: &[&MODEL_FORM_MIXIN],
    groups: &[Group::Template, Group::CreateContext, Group::Names, Group::Model],
    hooks: &["model_name", "template_names", "context", "render_to_response"],
    template: Some(DefaultTemplate { suffix: FORM_SUFFIX, columns: None }),
    variables: &[variable(names::MODEL_NAME, VariableShape::Text)],
};

/// Django's `UpdateView`.
pub(crate) static UPDATE_VIEW: GenericView = GenericView {
    name: "UpdateView",
    stands_on: &[&DETAIL_VIEW, &MODEL_FORM_MIXIN],
    groups: &[],
    hooks: &[],
    template: Some(DefaultTemplate { suffix: FORM_SUFFIX, columns: None }),
    variables: &[],
};

/// Django's `DeleteView`.
pub(crate) static DELETE_VIEW: GenericView = GenericView {
    name: "DeleteView",
    stands_on: &[&DETAIL_VIEW, &FORM_MIXIN],
    groups: &[Group::Deletion, Group::DeleteSuccessUrl, Group::DeleteMessage],
    hooks: &["success_url", "success_message", "form_valid", "remove_files"],
    template: Some(DefaultTemplate { suffix: CONFIRM_DELETE_SUFFIX, columns: None }),
    variables: &[],
};

/// Django's `RedirectView`.
pub(crate) static REDIRECT_VIEW: GenericView = GenericView {
    name: "RedirectView",
    stands_on: &[],
    groups: &[Group::Target],
    hooks: &["redirect_url", "permanent", "query_string"],
    template: None,
    variables: &[],
};

/// Django's `DateMixin`, which has no handlers, and no derive.
static DATE_MIXIN: GenericView = GenericView {
    name: "DateMixin",
    stands_on: &[],
    groups: &[Group::Dates],
    hooks: &["date_field", "allow_future", "time_zone"],
    template: None,
    variables: &[],
};

/// Django's `BaseDateListView`, which has no derive.
static DATE_LIST_MIXIN: GenericView = GenericView {
    name: "DateListMixin",
    stands_on: &[&LIST_VIEW, &DATE_MIXIN],
    groups: &[Group::Archive],
    hooks: &["keeps_order", "date_list", "previous_period", "next_period"],
    template: None,
    variables: &[variable(names::DATE_LIST, VariableShape::Dates)],
};

/// Django's `ArchiveIndexView`.
pub(crate) static ARCHIVE_INDEX_VIEW: GenericView = GenericView {
    name: "ArchiveIndexView",
    stands_on: &[&DATE_LIST_MIXIN],
    groups: &[Group::DateList],
    hooks: &[],
    template: Some(DefaultTemplate { suffix: ARCHIVE_SUFFIX, columns: None }),
    variables: &[variable(LATEST, VariableShape::Objects)],
};

/// Django's `YearArchiveView`.
pub(crate) static YEAR_ARCHIVE_VIEW: GenericView = GenericView {
    name: "YearArchiveView",
    stands_on: &[&DATE_LIST_MIXIN],
    groups: &[Group::DateList, Group::YearRows, Group::DateParts(&[DatePart::Year])],
    hooks: &["date"],
    template: Some(DefaultTemplate { suffix: ARCHIVE_YEAR_SUFFIX, columns: None }),
    variables: &[
        variable("year", VariableShape::Date),
        variable("previous_year", VariableShape::Date),
        variable("next_year", VariableShape::Date),
    ],
};

/// Django's `MonthArchiveView`.
pub(crate) static MONTH_ARCHIVE_VIEW: GenericView = GenericView {
    name: "MonthArchiveView",
    stands_on: &[&DATE_LIST_MIXIN],
    groups: &[Group::DateList, Group::DateParts(&[DatePart::Year, DatePart::Month])],
    hooks: &["date"],
    template: Some(DefaultTemplate { suffix: ARCHIVE_MONTH_SUFFIX, columns: None }),
    variables: &[
        variable("month", VariableShape::Date),
        variable("previous_month", VariableShape::Date),
        variable("next_month", VariableShape::Date),
    ],
};

/// Django's `WeekArchiveView`.
pub(crate) static WEEK_ARCHIVE_VIEW: GenericView = GenericView {
    name: "WeekArchiveView",
    stands_on: &[&DATE_LIST_MIXIN],
    groups: &[Group::DateParts(&[DatePart::Year, DatePart::Week])],
    hooks: &["date"],
    template: Some(DefaultTemplate { suffix: ARCHIVE_WEEK_SUFFIX, columns: None }),
    variables: &[
        variable("week", VariableShape::Date),
        variable("previous_week", VariableShape::Date),
        variable("next_week", VariableShape::Date),
    ],
};

/// Django's `DayArchiveView`.
pub(crate) static DAY_ARCHIVE_VIEW: GenericView = GenericView {
    name: "DayArchiveView",
    stands_on: &[&DATE_LIST_MIXIN],
    groups: &[Group::DateParts(&[DatePart::Year, DatePart::Month, DatePart::Day])],
    hooks: &["date"],
    template: Some(DefaultTemplate { suffix: ARCHIVE_DAY_SUFFIX, columns: None }),
    variables: &[
        variable("previous_month", VariableShape::Date),
        variable("next_month", VariableShape::Date),
        variable("day", VariableShape::Date),
        variable("previous_day", VariableShape::Date),
        variable("next_day", VariableShape::Date),
    ],
};

/// Django's `TodayArchiveView`.
pub(crate) static TODAY_ARCHIVE_VIEW: GenericView = GenericView {
    name: "TodayArchiveView",
    stands_on: &[&DATE_LIST_MIXIN],
    groups: &[],
    hooks: &[],
    template: Some(DefaultTemplate { suffix: ARCHIVE_DAY_SUFFIX, columns: None }),
    variables: &[
        variable("previous_month", VariableShape::Date),
        variable("next_month", VariableShape::Date),
        variable("day", VariableShape::Date),
        variable("previous_day", VariableShape::Date),
        variable("next_day", VariableShape::Date),
    ],
};

/// Django's `DateDetailView`.
pub(crate) static DATE_DETAIL_VIEW: GenericView = GenericView {
    name: "DateDetailView",
    stands_on: &[&DETAIL_VIEW, &DATE_MIXIN],
    groups: &[Group::DateParts(&[DatePart::Year, DatePart::Month, DatePart::Day])],
    hooks: &["date"],
    template: None,
    variables: &[],
};

impl GenericView {
    /// The generic view of this name.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        GENERIC_VIEWS.into_iter().find(|view| view.name == name)
    }

    /// The view, and those that it stands on, each once: of all that one of them stands on, it comes
    /// first.
    pub(crate) fn levels(&'static self) -> impl Iterator<Item = &'static Self> {
        let mut levels = Vec::new();
        self.push_below(&mut levels);
        levels.into_iter().rev()
    }

    fn push_below(&'static self, levels: &mut Vec<&'static Self>) {
        for below in self.stands_on.iter().rev() {
            below.push_below(levels);
        }
        if levels.iter().all(|level| level.name != self.name) {
            levels.push(self);
        }
    }

    /// The groups of all levels.
    pub(crate) fn all_groups(&'static self) -> impl Iterator<Item = Group> {
        self.levels().flat_map(|level| level.groups.iter().copied())
    }

    /// The template of a view that names none.
    pub(crate) fn default_template(&'static self) -> Option<&'static DefaultTemplate> {
        self.levels().find_map(|level| level.template.as_ref())
    }

    /// What all levels give a template.
    #[cfg(feature = "templates")]
    pub(crate) fn all_variables(&'static self) -> impl Iterator<Item = Variable> {
        self.levels().flat_map(|level| level.variables.iter().copied())
    }

    /// The options of all levels.
    pub(crate) fn options(&'static self) -> impl Iterator<Item = &'static OptionSpec> {
        let none = Options::default();
        self.all_groups().flat_map(move |group| none.group(group).specs())
    }
}
