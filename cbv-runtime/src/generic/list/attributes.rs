//! The attributes of lists.

use std::borrow::Cow;

use axum::http::HeaderValue;
use cbv_macros::Attributes;

use super::count::Count;
use crate::generic::template::TemplateName;
use crate::templates::Context;

/// What a [`ListView`](super::ListView) shows, and how.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct ListAttributes {
    /// The template; it comes before the one that is called by the model.
    #[view(default)]
    pub template_name: Option<TemplateName>,
    /// The end of the name of the template that is called by the model: `book_list.html`.
    #[view(default = "_list")]
    pub template_name_suffix: Cow<'static, str>,
    /// The `Content-Type`; `text/html; charset=utf-8` without it.
    #[view(default)]
    pub content_type: Option<HeaderValue>,
    /// What the template is given beside what the view gives it.
    #[view(default)]
    pub extra_context: Context,
    /// What the objects are called in the template, beside `object_list`; `book_list` without it.
    #[view(default)]
    pub context_object_name: Option<Cow<'static, str>>,
    /// How many objects are on a page; all of them without it.
    #[view(default)]
    pub paginate_by: Option<u64>,
    /// So many objects or fewer do not make a last page of their own.
    #[view(default = 0_u64)]
    pub paginate_orphans: u64,
    /// The capture or the query parameter with the number of the page.
    #[view(default = "page")]
    pub page_kwarg: Cow<'static, str>,
    /// Whether the objects of a paginated list are counted: `true`, `false`, or once in a
    /// `Duration`.
    #[view(default)]
    pub count: Count,
    /// The query parameter with the words that are searched for.
    #[view(default = "q")]
    pub search_kwarg: Cow<'static, str>,
    /// The query parameter with the columns that the list is sorted by.
    #[view(default = "sort")]
    pub sort_kwarg: Cow<'static, str>,
    /// Whether a list of nothing is shown; 404 otherwise.
    #[view(default = true)]
    pub allow_empty: bool,
}
