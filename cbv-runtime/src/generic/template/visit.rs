//! The request of a view that shows a template.

use std::borrow::Cow;

use axum::extract::{FromRequest, Request};
use minijinja::Value;

use super::provided::ProvidesTemplates;
use crate::error::Error;
use crate::extract::captured::{Captured, Captures, captures};
use crate::extract::converter::Kind;
use crate::pagination::PageLinks;
use crate::templates::{Context, HttpRequest, Templates};

/// The request, and the templates to answer it with. It takes the request, so that nothing of it is
/// copied; of the state it takes the templates alone.
pub struct Visit {
    pub(super) templates: Templates,
    request: HttpRequest,
    captures: Captures,
}

impl<S: ProvidesTemplates + Sync> FromRequest<S> for Visit {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let (mut parts, _) = request.into_parts();
        let captures = captures(&mut parts).await?;
        Ok(Self { templates: state.templates(), request: parts.into(), captures })
    }
}

impl Visit {
    /// A capture of the path, or else a parameter of the query: the last of that name.
    pub(in crate::generic) fn capture_or_parameter(&self, name: &str) -> Option<String> {
        let captured = self.captures.get(name);
        let sent = || self.request.parameter(name).map(str::to_owned);
        captured.map(|capture| capture.text.to_owned()).or_else(sent)
    }

    /// The request.
    pub(in crate::generic) fn request(&self) -> &HttpRequest {
        &self.request
    }

    /// How the pages of a list are reached.
    pub(in crate::generic) fn page_links(&self, kwarg: Cow<'static, str>) -> PageLinks {
        let captured = self.captures.get(&kwarg);
        let segment_from_end = captured.map(|capture| capture.segment_from_end());
        PageLinks { request: self.request.clone(), kwarg, segment_from_end }
    }

    /// What every template is given: the request, the view, and the captures. One that is called
    /// `view` hides the view, as in Django.
    pub(in crate::generic) fn context(self, view: Value) -> (Templates, Context) {
        let mut context = Context::new();
        context.insert_value("view", view);
        for capture in self.captures.iter() {
            context.insert_value(capture.owned_name(), value(capture));
        }
        context.set_request(self.request);
        (self.templates, context)
    }

    /// The request and the view: Django's views of objects put no captures in.
    pub(in crate::generic) fn context_without_captures(self, view: Value) -> (Templates, Context) {
        let mut context = Context::new();
        context.insert_value("view", view);
        context.set_request(self.request);
        (self.templates, context)
    }
}

/// A capture with the type that its pattern gives it: a template can count with a number.
fn value(capture: Captured<'_>) -> Value {
    let text = capture.text;
    let number = || text.parse::<i128>().ok();
    match capture.kind() {
        Kind::Unsigned | Kind::Signed => number().map_or_else(|| text.into(), Value::from),
        Kind::Boolean => Value::from(text == "true"),
        Kind::Text | Kind::Slug | Kind::Unknown => text.into(),
    }
}
