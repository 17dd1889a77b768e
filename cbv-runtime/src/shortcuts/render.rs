//! A template as the answer of any handler.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use crate::error::Error;
use crate::generic::ProvidesTemplates;
use crate::templates::{Context, HttpRequest, Processed, Templates};

/// Renders templates in a handler: Django's `render(request, ..)`. It is an argument of handlers,
/// and holds the templates of the state and the request.
///
/// ```
/// use axum::response::Response;
/// use cbv::Error;
/// use cbv::prelude::*;
/// use cbv::shortcuts::Render;
///
/// #[derive(View)]
/// #[view(state = Templates)]
/// struct Greeting {
///     #[view(path)]
///     name: String,
/// }
///
/// impl Greeting {
///     #[handler(get)]
///     async fn show(&self, render: Render) -> Result<Response, Error> {
///         render.page("hello.html", context! { name => &self.name }).await
///     }
/// }
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let templates = Templates::from_sources([("hello.html", "{{ request.path }}: Hello, {{ name }}!")])?;
/// let client = cbv::testing::Client::view_with_state("/{name}", Greeting::as_view(), templates);
/// assert_eq!(client.get("/Ada").await.text(), "/Ada: Hello, Ada!");
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
///
/// Another status stands before the page, as everywhere in axum:
/// `Ok((StatusCode::CREATED, render.page(..).await?).into_response())`. A handler of axum's takes it,
/// too.
#[derive(Debug, Clone)]
pub struct Render {
    templates: Templates,
    request: HttpRequest,
}

impl Render {
    /// A page: the text of a template as `text/html`.
    ///
    /// The template has what every template has (`request`, `url(..)`, ..), the context processors
    /// that it names, and `context`.
    ///
    /// # Errors
    ///
    /// There is no such template, it cannot be rendered, or a context processor fails.
    pub async fn page(&self, template: &str, context: Context) -> Result<Response, Error> {
        let mut response = self.text(template, context).await?.into_response();
        let html = const { HeaderValue::from_static("text/html; charset=utf-8") };
        response.headers_mut().insert(CONTENT_TYPE, html);
        Ok(response)
    }

    /// The text of a template, such as that of an e-mail: Django's `render_to_string`.
    ///
    /// # Errors
    ///
    /// As of [`page`](Self::page).
    pub async fn text(&self, template: &str, context: Context) -> Result<String, Error> {
        let context = context.with_request(self.request.clone());
        self.templates.render_page(template, context).await
    }

    /// The request, as templates see it.
    #[must_use]
    pub fn request(&self) -> &HttpRequest {
        &self.request
    }
}

impl<S: ProvidesTemplates + Sync> FromRequestParts<S> for Render {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let templates = state.templates();
        if templates.has_processors() {
            Processed::share(&mut parts.extensions);
        }
        Ok(Self { templates, request: HttpRequest::new(parts) })
    }
}
