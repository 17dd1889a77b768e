//! Django's `TemplateResponse`: a template with its context, before it is rendered.

use std::borrow::Cow;
use std::future::Future;

use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::attributes::TemplateName;
use super::part::Part;
use crate::error::Error;
use crate::templates::{Context, Templates};

/// A template with its context, before it is rendered: what the hook `render_to_response` of every
/// view with a template is given. Django's `TemplateResponse`.
#[derive(Debug)]
#[non_exhaustive]
pub struct TemplateResponse {
    /// The templates of the application.
    pub templates: Templates,
    /// The attribute `template_name`.
    pub template_name: Option<TemplateName>,
    /// The names that the hook `template_names` of a view of objects gives, the first before the
    /// others.
    pub template_names: Vec<TemplateName>,
    /// The variables of the template.
    pub context: Context,
    /// The `Content-Type`; `text/html; charset=utf-8` without it.
    pub content_type: Option<HeaderValue>,
    /// What is shown of it.
    pub(super) part: Part,
}

impl TemplateResponse {
    /// Renders the first of these templates that exists, with the context processors that it names.
    ///
    /// # Errors
    ///
    /// There is none of them, or rendering fails: 500, and the log has the template and the line. What a
    /// context processor fails with keeps its status.
    pub fn render(
        self,
        templates: &[impl AsRef<str> + Sync],
    ) -> impl Future<Output = Result<Response, Error>> + Send {
        let template = self.choose(templates).map(|at| Cow::Borrowed(templates[at].as_ref()));
        self.rendered(template)
    }

    /// Renders the first of its own [`template_names`](Self::template_names) that exists.
    ///
    /// # Errors
    ///
    /// As of [`render`](Self::render).
    pub fn render_named(mut self) -> impl Future<Output = Result<Response, Error>> + Send {
        let names = std::mem::take(&mut self.template_names);
        self.render_first(names)
    }

    /// Renders the first of these templates that exists.
    pub(super) fn render_first(
        self,
        mut names: Vec<TemplateName>,
    ) -> impl Future<Output = Result<Response, Error>> + Send {
        let template = self.choose(&names).map(|at| names.swap_remove(at));
        self.rendered(template)
    }

    /// Which of these is rendered.
    fn choose(&self, templates: &[impl AsRef<str>]) -> Result<usize, Error> {
        match templates {
            [] => {
                let message = "the view names no template: set `template_name`, or override \
                               `template_names` with one that gives a name";
                Err(Error::server_error(message))
            }
            // Where there is none of that name, rendering says so.
            [_] => Ok(0),
            several => Ok(self.templates.first(several)?),
        }
    }

    // An `async fn` would hold all of it until the page is there.
    fn rendered(
        self,
        template: Result<Cow<'_, str>, Error>,
    ) -> impl Future<Output = Result<Response, Error>> + Send {
        let Self { templates: engine, mut context, content_type, part, .. } = self;
        async move {
            let template = part.template(template?);
            if let Some(processing) = engine.process(&template, &mut context) {
                processing.await?;
            }
            let text = engine.render_owned(&template, context)?;
            Ok(part.varied(page(text, content_type)))
        }
    }

    /// A text as the body: what another engine has rendered.
    #[must_use]
    pub fn show(self, text: impl Into<Body>) -> Response {
        self.part.varied(page(text, self.content_type))
    }

    /// Whether HTMX asks for a part of the page, and the view has one: the attributes `partial` and
    /// `partial_block`.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.part.is_partial()
    }
}

fn page(text: impl Into<Body>, content_type: Option<HeaderValue>) -> Response {
    let html = const { HeaderValue::from_static("text/html; charset=utf-8") };
    let mut response = text.into().into_response();
    response.headers_mut().insert(CONTENT_TYPE, content_type.unwrap_or(html));
    response
}
