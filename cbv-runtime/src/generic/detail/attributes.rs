//! The attributes of details.

use std::borrow::Cow;

use axum::http::HeaderValue;
use cbv_macros::Attributes;

use crate::generic::template::TemplateName;
use crate::templates::Context;

/// What a [`DetailView`](super::DetailView) shows, and how.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct DetailAttributes {
    /// The template, instead of the one that is called by the model.
    #[view(default)]
    pub template_name: Option<TemplateName>,
    /// The end of the name of the template that is called by the model: `book_detail.html`.
    #[view(default = "_detail")]
    pub template_name_suffix: Cow<'static, str>,
    /// The `Content-Type`; `text/html; charset=utf-8` without it.
    #[view(default)]
    pub content_type: Option<HeaderValue>,
    /// What the template is given beside what the view gives it.
    #[view(default)]
    pub extra_context: Context,
    /// What the object is called in the template, beside `object`; `book` without it.
    #[view(default)]
    pub context_object_name: Option<Cow<'static, str>>,
}
