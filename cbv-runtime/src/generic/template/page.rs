//! A page before it is rendered.

use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::attributes::TemplateName;
use crate::error::Error;
use crate::templates::{Context, Templates};

/// A page before it is rendered: what
/// [`TemplateView::render_to_response`](super::TemplateView::render_to_response) is given.
#[derive(Debug)]
#[non_exhaustive]
pub struct Page {
    /// The templates of the application.
    pub templates: Templates,
    /// The attribute `template_name`.
    pub template_name: Option<TemplateName>,
    /// What the template is given.
    pub context: Context,
    /// The `Content-Type`; `text/html; charset=utf-8` without it.
    pub content_type: Option<HeaderValue>,
}

impl Page {
    /// Renders the first of these templates that exists.
    ///
    /// # Errors
    ///
    /// There is none of them, or rendering fails: 500, and the log has the template and the line.
    pub fn render(self, templates: &[impl AsRef<str>]) -> Result<Response, Error> {
        let text = match templates {
            [] => {
                let message = "the view names no template: set `template_name`, or override \
                               `template_names` with one that gives a name";
                return Err(Error::server_error(message));
            }
            [only] => self.templates.render(only.as_ref(), &self.context)?,
            several => self.templates.render_first(several, &self.context)?,
        };
        Ok(self.show(text))
    }

    /// A text as the page: what another engine has rendered.
    #[must_use]
    pub fn show(self, text: impl Into<Body>) -> Response {
        let html = const { HeaderValue::from_static("text/html; charset=utf-8") };
        let mut response = text.into().into_response();
        response.headers_mut().insert(CONTENT_TYPE, self.content_type.unwrap_or(html));
        response
    }
}
