//! The ready-made view that shows a template.

use cbv_macros::View;

use crate::generic::template::{TemplateName, TemplateView};
use crate::view::as_view::AsView;
use crate::view::attributes::IntoAttribute;

/// The ready-made view that shows a template: Django's `TemplateView.as_view(..)`; [`template`]
/// makes one.
#[derive(View)]
#[view(base = TemplateView(template_name = None), crate = crate)]
pub struct Template;

impl TemplateView for Template {}

/// A view that shows a template, for a table of routes: Django's
/// `TemplateView.as_view(template_name=..)`.
///
/// ```
/// use axum::Router;
/// use cbv::generic::template;
/// use cbv::prelude::*;
///
/// let templates = Templates::from_sources([("about.html", "<p>{{ title }}, {{ language }}</p>")])?;
/// let app = Router::new()
///     .view("/about/{language}", template("about.html").extra_context([("title", "About")]))
///     .with_state(templates);
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// assert_eq!(client.get("/about/en").await.text(), "<p>About, en</p>");
/// # });
/// # Ok::<(), cbv::Error>(())
/// ```
///
/// `template!("about.html")` is the same, and does not compile without that template.
#[must_use]
pub fn template(name: impl IntoAttribute<Option<TemplateName>>) -> AsView<Template> {
    Template::as_view().template_name(name)
}
