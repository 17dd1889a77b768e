//! The request of a view that shows a template.

use std::borrow::Cow;
use std::future::{Future, ready};
use std::sync::Arc;

use axum::extract::Request;
use axum::http::request::Parts;
use cbv_syntax::names::context as variables;
use minijinja::Value;

use super::attributes::TemplateAttributes;
use super::captures::PageCaptures;
use super::part::Part;
use super::provided::ProvidesTemplates;
use super::response::TemplateResponse;
use crate::error::Error;
use crate::extract::argument::LastArgument;
use crate::extract::query;
use crate::extract::rejected::{Rejected, rejected};
use crate::pagination::PageLinks;
use crate::templates::objects::ViewObject;
use crate::templates::{Context, ContextValues, HttpRequest, KeptRequest, Templates};
use crate::view::View;
use crate::view::call::Rest;

/// The request of a view with a template, and the templates to answer it with. It takes the head of
/// the request, so that nothing of it is copied; of the state it takes the templates alone.
pub struct TemplateRequest {
    templates: Templates,
    request: HttpRequest,
    captures: PageCaptures,
}

/// The marker of the way in which the request of a page is an argument.
pub struct OfPage;

#[diagnostic::do_not_recommend]
impl<V: View<State: ProvidesTemplates>> LastArgument<V, OfPage> for TemplateRequest {
    type Kept = KeptRequest;

    fn keep(_: &Parts) -> KeptRequest {
        KeptRequest::default()
    }

    // Not an `async fn`, which would hold its argument twice.
    fn extract(
        request: Request,
        rest: &Rest<V>,
        kept: &mut KeptRequest,
    ) -> impl Future<Output = Result<Self, Rejected>> + Send {
        ready(Self::kept::<V>(request.into_parts().0, &rest.state, kept).map_err(rejected))
    }
}

impl TemplateRequest {
    /// From the head of a request: a view that reads the body has taken it off before.
    pub(in crate::generic) fn from_parts<V: View<State: ProvidesTemplates>>(
        parts: Parts,
        state: &V::State,
    ) -> Result<Self, Error> {
        Self::kept::<V>(parts, state, &mut KeptRequest::default())
    }

    /// The same, with the request kept, whether it is refused or not.
    #[inline]
    pub(in crate::generic) fn kept<V: View<State: ProvidesTemplates>>(
        mut parts: Parts,
        state: &V::State,
        kept: &mut KeptRequest,
    ) -> Result<Self, Error> {
        let captures =
            query::check_number(&parts.uri).and_then(|()| PageCaptures::of::<V>(&mut parts));
        let request = HttpRequest::from(parts);
        kept.0 = Some(request.clone());
        Ok(Self { templates: state.templates(), request, captures: captures? })
    }

    /// The zone and the clock of the application.
    #[cfg(feature = "dates")]
    pub(in crate::generic) fn time(&self) -> &crate::time::Time {
        self.templates.time()
    }

    /// A capture of the path, or else a parameter of the query: the last of that name.
    pub(in crate::generic) fn capture_or_parameter(&self, name: &str) -> Option<String> {
        let captured = self.captures.text(name);
        captured.or_else(|| self.request.parameter(name)).map(str::to_owned)
    }

    /// Whether the client would rather have the objects as JSON than the page.
    pub(in crate::generic) fn prefers_json(&self) -> bool {
        self.request.prefers_json_to_html()
    }

    /// What the client asks for of the page.
    pub(in crate::generic) fn part(&self, attributes: &TemplateAttributes) -> Part {
        Part::asked(attributes, self.request.as_ref())
    }

    /// The head of the request.
    pub(in crate::generic) fn head(&self) -> &Parts {
        self.request.head()
    }

    /// How the pages of a list are reached.
    pub(in crate::generic) fn page_links(&self, kwarg: Cow<'static, str>) -> PageLinks {
        let extensions = self.request.extensions();
        let segment_from_end = self.captures.segments_from_end(&kwarg, extensions);
        PageLinks { request: self.request.clone(), kwarg, segment_from_end }
    }

    /// The answer of a view before its hooks see it: what every template is given, what `fill` adds
    /// to that, and the attribute `extra_context`, which comes before both.
    pub(in crate::generic) fn response<V: View>(
        self,
        view: &Arc<ViewObject<V>>,
        attributes: TemplateAttributes,
        fill: impl FnOnce(&mut Context),
    ) -> TemplateResponse {
        self.filled(view, attributes, |_, _| {}, fill)
    }

    /// The same, of a template that has the captures of the route.
    pub(in crate::generic) fn response_with_captures<V: View>(
        self,
        view: &Arc<ViewObject<V>>,
        attributes: TemplateAttributes,
        fill: impl FnOnce(&mut Context),
    ) -> TemplateResponse {
        self.filled(view, attributes, PageCaptures::fill::<V>, fill)
    }

    fn filled<V: View>(
        self,
        view: &Arc<ViewObject<V>>,
        attributes: TemplateAttributes,
        with_captures: impl FnOnce(PageCaptures, &mut ContextValues),
        fill: impl FnOnce(&mut Context),
    ) -> TemplateResponse {
        let part = self.part(&attributes);
        let TemplateAttributes { template_name, content_type, extra_context, .. } = attributes;
        let Self { templates, request, captures } = self;
        let view = Value::from_dyn_object(view.clone());
        let mut context = Context::of_request(request, |values| {
            values.begin_with(variables::VIEW, view);
            with_captures(captures, values);
        });
        fill(&mut context);
        context.merge(extra_context);
        let template_names = Vec::new();
        TemplateResponse { templates, template_name, template_names, context, content_type, part }
    }
}
