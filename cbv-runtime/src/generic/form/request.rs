//! The request of a view with a form.

use std::future::{Future, ready};

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::request::Parts;

use crate::error::Error;
use crate::forms::data::{FormLimits, read};
use crate::forms::{Form, FormData, FormInstance};
#[cfg(feature = "sea-orm")]
use crate::generic::objects::ObjectConditions;
use crate::generic::template::ProvidesTemplates;
#[cfg(feature = "sea-orm")]
use crate::generic::template::{Part, TemplateAttributes};

/// The request of a view with a form, and the state. Its body is read when the form is asked for.
pub struct FormRequest<S> {
    pub(in crate::generic) parts: Parts,
    pub(in crate::generic) state: S,
    body: Body,
    /// Whether another handler shows the page.
    #[cfg_attr(not(feature = "sea-orm"), allow(dead_code, reason = "rows have versions"))]
    is_shown_again: bool,
}

impl<S: Clone + Send + Sync> FromRequest<S> for FormRequest<S> {
    type Rejection = Error;

    fn from_request(
        request: Request,
        state: &S,
    ) -> impl Future<Output = Result<Self, Error>> + Send {
        let (parts, body) = request.into_parts();
        ready(Ok(Self { parts, body, state: state.clone(), is_shown_again: false }))
    }
}

impl<S> FormRequest<S> {
    /// Without a body: for a page that another handler shows.
    pub(in crate::generic) fn without_body(parts: Parts, state: S) -> Self {
        Self { parts, state, body: Body::empty(), is_shown_again: true }
    }

    /// What is asked of the version of its object.
    #[cfg(feature = "sea-orm")]
    pub(in crate::generic) fn conditions(&self, template: &TemplateAttributes) -> ObjectConditions {
        if self.is_shown_again {
            return ObjectConditions::none();
        }
        let part = Part::asked(template, &self.parts.headers);
        ObjectConditions::of(&self.parts, part.variant())
    }

    /// A form that nobody has filled in, with the zone of the application.
    pub(in crate::generic) fn new_form<F: Form>(&self) -> FormInstance<F>
    where
        S: ProvidesTemplates,
    {
        FormInstance::new().in_time(self.state.templates().time().clone())
    }

    /// What was posted.
    pub(in crate::generic) async fn data(&mut self) -> Result<FormData, Error> {
        let body = std::mem::take(&mut self.body);
        read(&self.parts, body, FormLimits::of(&self.parts)).await
    }
}
