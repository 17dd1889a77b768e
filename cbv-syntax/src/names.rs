//! Names that both halves know: defaults of attributes, and what generic views put into the
//! context of their templates.

/// The end of the name of a list's template: `book_list.html`.
pub const LIST_SUFFIX: &str = "_list";
/// The end of the name of a detail's template: `book_detail.html`.
pub const DETAIL_SUFFIX: &str = "_detail";
/// The end of the name of the template with the form of a row: `book_form.html`.
pub const FORM_SUFFIX: &str = "_form";
/// The end of the name of the template that asks before a row is deleted: `book_confirm_delete.html`.
pub const CONFIRM_DELETE_SUFFIX: &str = "_confirm_delete";
/// The end of the name of the template of an archive: `book_archive.html`.
pub const ARCHIVE_SUFFIX: &str = "_archive";
/// The same, of a year.
pub const ARCHIVE_YEAR_SUFFIX: &str = "_archive_year";
/// The same, of a month.
pub const ARCHIVE_MONTH_SUFFIX: &str = "_archive_month";
/// The same, of a week.
pub const ARCHIVE_WEEK_SUFFIX: &str = "_archive_week";
/// The same, of a day.
pub const ARCHIVE_DAY_SUFFIX: &str = "_archive_day";

/// What the rows of an archive of all years are called.
pub const LATEST: &str = "latest";

/// The parameter with the number of a page.
pub const PAGE_KWARG: &str = "page";
/// The parameter with the words that are searched for.
pub const SEARCH_KWARG: &str = "q";
/// The parameter with the columns that a list is sorted by.
pub const SORT_KWARG: &str = "sort";

/// The variables of templates, by the group of options that they belong to.
pub mod context {
    /// The view.
    pub const VIEW: &str = "view";
    /// The request.
    pub const REQUEST: &str = "request";
    /// What every template has, whatever shows it: the request, and functions.
    pub const EVERYWHERE: &[&str] = &[REQUEST, "querystring", "static", "url"];
    /// Of every view with a template.
    pub const TEMPLATE: &[&str] = &[VIEW, REQUEST, "querystring", "static", "url"];

    /// What the model is called.
    pub const MODEL_NAME: &str = "model_name";
    /// The columns of the model, where the objects have related rows as well.
    pub const COLUMN_NAMES: &str = "column_names";
    /// Of views of objects.
    pub const NAMES: &[&str] = &[MODEL_NAME, COLUMN_NAMES];

    /// The objects of a list.
    pub const OBJECT_LIST: &str = "object_list";
    /// The object of a detail.
    pub const OBJECT: &str = "object";

    /// The form of a view that has one.
    pub const FORM: &str = "form";
    /// Of views with a form.
    pub const FORMS: &[&str] = &[FORM];

    /// Whether a list has several pages.
    pub const IS_PAGINATED: &str = "is_paginated";
    /// The page of a list.
    pub const PAGE_OBJ: &str = "page_obj";
    /// What knows all pages.
    pub const PAGINATOR: &str = "paginator";
    /// Of lists in pages.
    pub const PAGES: &[&str] = &[IS_PAGINATED, PAGE_OBJ, PAGINATOR];

    /// The periods of an archive that have rows.
    pub const DATE_LIST: &str = "date_list";
    /// Of archives.
    pub const DATES: &[&str] = &[
        DATE_LIST,
        "year",
        "previous_year",
        "next_year",
        "month",
        "previous_month",
        "next_month",
        "week",
        "previous_week",
        "next_week",
        "day",
        "previous_day",
        "next_day",
    ];

    /// The words that are searched for.
    pub const SEARCH: &str = "search";
    /// The name of the parameter with them.
    pub const SEARCH_KWARG: &str = "search_kwarg";
    /// The name of the parameter with the number of the page.
    pub const PAGE_KWARG: &str = "page_kwarg";
    /// The columns that the list can be sorted by.
    pub const SORTING: &str = "sorting";
    /// Of lists that are searched and sorted.
    pub const FILTER: &[&str] = &[SEARCH, SEARCH_KWARG, PAGE_KWARG, SORTING];
}
