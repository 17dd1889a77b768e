//! The templates of error pages: Django's `404.html`, `500.html` and so on.

use axum::http::Extensions;

use super::context::Context;
use super::processors::Processed;
use super::request::HttpRequest;
use super::state::Templates;
use crate::error_pages::{ErrorPage, ErrorRenderer};

/// Renders the template that is named after the status, such as `404.html`, with the variables
/// `status`, `reason` and `request`. Where there is none, the library's small page stays.
///
/// ```
/// use axum::Router;
/// use cbv::{ErrorPages, Templates};
///
/// let templates = Templates::from_sources([("404.html", "<h1>{{ request.path }}?</h1>")])?;
/// let app: Router = Router::new().layer(ErrorPages::new(templates));
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// assert_eq!(client.get("/nowhere").await.text(), "<h1>/nowhere?</h1>");
/// # });
/// # Ok::<(), cbv::Error>(())
/// ```
///
/// It has the context processors that it names, as every page. When the template fails, or a
/// processor of it, the error is logged and the small page stays.
impl ErrorRenderer for Templates {
    async fn render(&self, page: &ErrorPage<'_>) -> Option<String> {
        let status = page.status();
        let name = format!("{}.html", status.as_str());
        if !self.has(&name) {
            return None;
        }
        let context = Context::new()
            .with("status", status.as_u16())
            .with("reason", status.canonical_reason().unwrap_or("Error"))
            .with_request(HttpRequest::of_error_page(page));
        match self.render_page(&name, context).await {
            Ok(text) => Some(text),
            Err(error) => {
                crate::log::error(&format!("an error page failed: {error:#}"));
                None
            }
        }
    }

    fn __cbv_prepare(&self, extensions: &mut Extensions) -> bool {
        let has_processors = self.has_processors();
        if has_processors {
            Processed::share(extensions);
            #[cfg(feature = "access")]
            crate::access::Memo::share(extensions);
        }
        has_processors
    }
}
