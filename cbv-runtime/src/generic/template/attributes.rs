//! What a route says about a page.

use std::borrow::Cow;

use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use cbv_macros::Attributes;

use super::part::Part;
use super::shadowed::{captures_that_hide, is_given_by_view};
use crate::conditional::Variant;
use crate::templates::Context;
use crate::urls::{RouteInfo, Routes};
use crate::view::View;
use crate::view::attributes::{Attributes, IntoAttribute, find};

/// The name of a template, as `books/list.html`, below the folder of templates.
pub type TemplateName = Cow<'static, str>;

/// What a [`TemplateView`](super::TemplateView) shows, and how.
#[derive(Attributes)]
#[view(crate = crate, check = Self::problems)]
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
    /// The template that is shown instead where HTMX asks for a part of the page.
    #[view(default)]
    pub partial: Option<TemplateName>,
    /// The block of the page's template that is shown instead. MiniJinja has blocks; of another engine
    /// name a template.
    #[view(default)]
    pub partial_block: Option<Cow<'static, str>>,
}

impl TemplateAttributes {
    /// What a client asks for of the page, by what the route says.
    pub(in crate::generic) fn part_asked(
        configured: &<Self as Attributes>::__CbvConfig,
        headers: &HeaderMap,
    ) -> Part {
        Part::of(configured.partial.as_ref(), configured.partial_block.as_ref(), headers)
    }

    /// Which variant of the page a view shows.
    pub(in crate::generic) fn variant_asked<V: View>(
        attributes: &V::__CbvAttributes,
        parts: &Parts,
    ) -> Variant {
        Self::part_asked(find::<Self, _>(attributes), &parts.headers).variant()
    }

    fn problems(&self, route: &RouteInfo, _: &Routes) -> Vec<String> {
        let mut problems = captures_that_hide(route);
        let names = self.extra_context.iter().map(|(name, _)| name);
        problems.extend(names.filter(|name| is_given_by_view(route, name)).map(|name| {
            format!(
                "`extra_context` hides the `{name}` that the view gives its template: choose another name"
            )
        }));
        if self.partial.is_some() && self.partial_block.is_some() {
            problems.push(
                "`partial` and `partial_block` are two parts of the page: set one of them"
                    .to_owned(),
            );
        }
        problems
    }
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
