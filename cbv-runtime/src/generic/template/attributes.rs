//! What a route says about a page.

use std::borrow::Cow;

use axum::http::HeaderValue;
use cbv_macros::Attributes;

use crate::templates::Context;
use crate::view::attributes::IntoAttribute;

/// The name of a template, as `books/list.html`, below the folder of templates.
pub type TemplateName = Cow<'static, str>;

/// What a [`TemplateView`](super::TemplateView) shows, and how.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct TemplateAttributes {
    /// The template.
    #[view(default)]
    pub template_name: Option<TemplateName>,
    /// The `Content-Type`; `text/html; charset=utf-8` without it.
    #[view(default)]
    pub content_type: Option<HeaderValue>,
    /// What the template is given beside what the view gives it.
    #[view(default)]
    pub extra_context: Context,
}

/// `extra_context([("title", "Books")])`
impl<K: Into<Cow<'static, str>>, V: serde::Serialize, const N: usize> IntoAttribute<Context>
    for [(K, V); N]
{
    fn into_attribute(self) -> Context {
        self.into()
    }
}

/// `content_type("text/plain")`
///
/// # Panics
///
/// Of a text that cannot be the value of a header: when the application starts.
impl IntoAttribute<Option<HeaderValue>> for &'static str {
    #[track_caller]
    fn into_attribute(self) -> Option<HeaderValue> {
        let Ok(value) = HeaderValue::from_str(self) else {
            panic!("{self:?} cannot be the value of a header: write visible ASCII alone")
        };
        Some(value)
    }
}
