//! The request of a view that shows a template.

use std::borrow::Cow;
use std::future::{Future, ready};
use std::sync::Arc;

use axum::extract::{FromRequest, Request};
use axum::http::request::Parts;
use cbv_syntax::names::context as variables;
use minijinja::Value;

use super::attributes::TemplateAttributes;
use super::provided::ProvidesTemplates;
use super::response::TemplateResponse;
use crate::error::Error;
use crate::extract::captured::{Captured, Captures, captures};
use crate::extract::converter::Kind;
use crate::extract::query;
use crate::pagination::PageLinks;
use crate::templates::objects::ViewObject;
use crate::templates::{Context, HttpRequest, Templates};
use crate::view::View;

/// The request of a view with a template, and the templates to answer it with. It takes the head of
/// the request, so that nothing of it is copied; of the state it takes the templates alone.
pub struct TemplateRequest {
    templates: Templates,
    request: HttpRequest,
    captures: Captures,
}

impl<S: ProvidesTemplates + Sync> FromRequest<S> for TemplateRequest {
    type Rejection = Error;

    // Not an `async fn`, which would hold its argument twice.
    fn from_request(
        request: Request,
        state: &S,
    ) -> impl Future<Output = Result<Self, Error>> + Send {
        ready(Self::from_parts(request.into_parts().0, state))
    }
}

impl TemplateRequest {
    /// From the head of a request: a view that reads the body has taken it off before.
    pub(in crate::generic) fn from_parts<S: ProvidesTemplates>(
        mut parts: Parts,
        state: &S,
    ) -> Result<Self, Error> {
        query::check_number(&parts.uri)?;
        let captures = captures(&mut parts)?;
        Ok(Self { templates: state.templates(), request: parts.into(), captures })
    }

    /// A capture of the path, or else a parameter of the query: the last of that name.
    pub(in crate::generic) fn capture_or_parameter(&self, name: &str) -> Option<String> {
        let captured = self.captures.get(name);
        let sent = || self.request.parameter(name).map(str::to_owned);
        captured.map(|capture| capture.text.to_owned()).or_else(sent)
    }

    /// Whether the client would rather have the objects as JSON than the page.
    pub(in crate::generic) fn prefers_json(&self) -> bool {
        self.request.prefers_json_to_html()
    }

    /// How the pages of a list are reached.
    pub(in crate::generic) fn page_links(&self, kwarg: Cow<'static, str>) -> PageLinks {
        let captured = self.captures.get(&kwarg);
        let segment_from_end = captured.map(|capture| capture.segments_from_end());
        PageLinks { request: self.request.clone(), kwarg, segment_from_end }
    }

    /// The answer of a view before its hooks see it: what every template is given, what `fill` adds
    /// to that, and the attribute `extra_context`, which comes before both.
    pub(in crate::generic) fn response<V: View>(
        self,
        view: &Arc<ViewObject<V>>,
        attributes: TemplateAttributes,
        fill: impl FnOnce(&mut Context, &Captures),
    ) -> TemplateResponse {
        let TemplateAttributes { template_name, content_type, extra_context } = attributes;
        let Self { templates, request, captures } = self;
        let mut context = Context::of_request(request);
        context.insert_value(variables::VIEW, Value::from_dyn_object(view.clone()));
        fill(&mut context, &captures);
        context.merge(extra_context);
        let template_names = Vec::new();
        TemplateResponse { templates, template_name, template_names, context, content_type }
    }
}

/// Gives a template the captures of the route. One that is called `view` hides the view, as in
/// Django.
pub(in crate::generic) fn fill_captures<V: View>(context: &mut Context, captures: &Captures) {
    for capture in captures.iter() {
        context.insert_value(capture.owned_name(&V::__CBV_CAPTURES), value(capture));
    }
}

/// A capture with the type that its pattern gives it: a template can count with a number.
fn value(capture: Captured<'_>) -> Value {
    let text = capture.text;
    let number = || text.parse::<i128>().ok();
    match capture.kind() {
        Kind::Unsigned(_) | Kind::Signed(_) => number().map_or_else(|| text.into(), Value::from),
        Kind::Boolean => Value::from(text == "true"),
        _ => text.into(),
    }
}
