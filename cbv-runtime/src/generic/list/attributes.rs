//! The attributes of lists.

use std::borrow::Cow;

use cbv_macros::Attributes;
use cbv_syntax::names;

use super::count::Count;

/// How a [`ListView`](super::ListView) is cut into pages, searched and sorted. It has the attributes
/// of [`TemplateAttributes`](crate::generic::TemplateAttributes) and of
/// [`ObjectAttributes`](crate::generic::ObjectAttributes) as well.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct ListAttributes {
    /// How many objects are on a page; all of them without it.
    #[view(default)]
    pub paginate_by: Option<u64>,
    /// A last page with no more objects than these is added to the page before it.
    #[view(default = 0_u64)]
    pub paginate_orphans: u64,
    /// The capture or the query parameter with the number of the page.
    #[view(default = names::PAGE_KWARG)]
    pub page_kwarg: Cow<'static, str>,
    /// Whether the objects of a paginated list are counted: `true`, `false`, or once in a
    /// `Duration`.
    #[view(default)]
    pub count: Count,
    /// The query parameter with the words that are searched for.
    #[view(default = names::SEARCH_KWARG)]
    pub search_kwarg: Cow<'static, str>,
    /// The query parameter with the columns that the list is sorted by.
    #[view(default = names::SORT_KWARG)]
    pub sort_kwarg: Cow<'static, str>,
    /// Whether a list of nothing is shown; 404 otherwise. Without it a list is shown, and an archive is not.
    #[view(default)]
    pub allow_empty: Option<bool>,
}
