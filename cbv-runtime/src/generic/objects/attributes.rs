//! The attributes of views of objects.

use std::borrow::Cow;

use cbv_macros::Attributes;
use cbv_syntax::names::context;

use crate::generic::template::is_given_by_view;
use crate::urls::{RouteInfo, Routes};

/// What templates call the objects of a view, and how the template is named after them.
#[derive(Attributes)]
#[view(crate = crate, check = Self::problems)]
pub struct ObjectAttributes {
    /// The end of the name of the template that is named after the model: `_list` for a list,
    /// `book_list.html`, and `_detail` for a detail, without it.
    #[view(default)]
    pub template_name_suffix: Option<Cow<'static, str>>,
    /// What templates call the objects, beside `object_list` and `object`: `book_list` and `book`
    /// without it.
    #[view(default)]
    pub context_object_name: Option<Cow<'static, str>>,
}

impl ObjectAttributes {
    fn problems(&self, route: &RouteInfo, _: &Routes) -> Vec<String> {
        let name = self.context_object_name.as_deref();
        // The objects may go by the name that they have anyway.
        let another = name.filter(|name| ![context::OBJECT, context::OBJECT_LIST].contains(name));
        let taken = another.filter(|name| is_given_by_view(route, name));
        let told = taken.map(|name| {
            format!(
                "`context_object_name` hides the `{name}` that the view gives its template: choose another name"
            )
        });
        told.into_iter().collect()
    }

    /// The end of the template's name is this where nobody has set another.
    pub(in crate::generic) fn with_suffix(mut self, suffix: &'static str) -> Self {
        self.template_name_suffix.get_or_insert(Cow::Borrowed(suffix));
        self
    }
}
