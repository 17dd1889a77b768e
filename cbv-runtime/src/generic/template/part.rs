//! The part of a page that HTMX asks for.

use std::borrow::Cow;

use axum::http::header::VARY;
use axum::http::{HeaderMap, HeaderValue};
#[cfg(feature = "forms")]
use axum::http::{
    StatusCode,
    header::{HeaderName, LOCATION},
};
use axum::response::Response;
use cbv_syntax::templates::fragment_name;

use super::attributes::{TemplateAttributes, TemplateName};
use crate::conditional::{PARTS, Variant};

/// What is shown of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::generic) enum Part {
    /// All of it, to everybody: the view has no part.
    Page,
    /// All of it, to this client.
    Whole,
    /// A template of its own. In a box, as the block: most views have none, and each page is passed on with it.
    Template(Box<TemplateName>),
    /// A block of the page's template.
    Block(Box<Cow<'static, str>>),
}

impl Part {
    /// What a client asks for: the part, unless it follows a link of a page that is boosted, which has it
    /// replace the whole body, or has lost the page from its history.
    #[inline]
    pub(in crate::generic) fn asked(attributes: &TemplateAttributes, headers: &HeaderMap) -> Self {
        Self::of(attributes.partial.as_ref(), attributes.partial_block.as_ref(), headers)
    }

    /// The same, of a view with this part or this block.
    #[inline]
    pub(super) fn of(
        part: Option<&TemplateName>,
        block: Option<&Cow<'static, str>>,
        headers: &HeaderMap,
    ) -> Self {
        match (part, block) {
            (None, None) => Self::Page,
            (part, block) => Self::asked_of(part, block, headers),
        }
    }

    /// Most views have no part.
    #[cold]
    fn asked_of(
        part: Option<&TemplateName>,
        block: Option<&Cow<'static, str>>,
        headers: &HeaderMap,
    ) -> Self {
        let says = |name| headers.get(name).is_some_and(|value: &HeaderValue| value == "true");
        if !says("hx-request") || says("hx-boosted") || says("hx-history-restore-request") {
            return Self::Whole;
        }
        match (part, block) {
            (Some(template), _) => Self::Template(template.clone().into()),
            (None, Some(block)) => Self::Block(block.clone().into()),
            (None, None) => Self::Page,
        }
    }

    /// The template that is rendered where the page has this one.
    #[inline]
    pub(super) fn template<'n>(&self, page: Cow<'n, str>) -> Cow<'n, str> {
        match self {
            Self::Page | Self::Whole => page,
            Self::Template(template) => template.as_ref().clone(),
            Self::Block(block) => Cow::Owned(fragment_name(&page, block)),
        }
    }

    /// Whether it is not all of the page.
    pub(in crate::generic) fn is_partial(&self) -> bool {
        matches!(self, Self::Template(_) | Self::Block(_))
    }

    /// The variant of a view that it is.
    pub(in crate::generic) fn variant(&self) -> Variant {
        match self {
            Self::Page => Variant::PAGE,
            Self::Whole => Variant::of_page_with_part(false),
            Self::Template(_) | Self::Block(_) => Variant::of_page_with_part(true),
        }
    }

    /// Caches have to know that others are answered with something else.
    #[inline]
    pub(in crate::generic) fn varied(&self, mut response: Response) -> Response {
        if !matches!(self, Self::Page) {
            vary(&mut response);
        }
        response
    }

    /// The status of a form with errors: HTMX shows no other than 200.
    #[cfg(feature = "forms")]
    pub(in crate::generic) fn invalid_status(&self, configured: StatusCode) -> StatusCode {
        if self.is_partial() { StatusCode::OK } else { configured }
    }

    /// Where a valid form leads: scripts cannot see a redirect, but only what it leads to, and HTMX would
    /// put that into the place of the form.
    #[cfg(feature = "forms")]
    pub(in crate::generic) fn redirected(&self, mut response: Response) -> Response {
        const REDIRECT: HeaderName = HeaderName::from_static("hx-redirect");
        if self.is_partial()
            && response.status().is_redirection()
            && let Some(location) = response.headers_mut().remove(LOCATION)
        {
            response.headers_mut().insert(REDIRECT, location);
            *response.status_mut() = StatusCode::NO_CONTENT;
        }
        self.varied(response)
    }
}

#[cold]
fn vary(response: &mut Response) {
    response.headers_mut().append(VARY, const { HeaderValue::from_static(PARTS) });
}
