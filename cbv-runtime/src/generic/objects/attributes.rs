//! The attributes of views of objects.

use std::borrow::Cow;

use cbv_macros::Attributes;

/// What templates call the objects of a view, and how the template is named after them.
#[derive(Attributes)]
#[view(crate = crate)]
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
    /// The end of the template's name is this where nobody has set another.
    pub(in crate::generic) fn with_suffix(mut self, suffix: &'static str) -> Self {
        self.template_name_suffix.get_or_insert(Cow::Borrowed(suffix));
        self
    }
}
