//! Where the templates come from, and what stands around a view.

use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::{HeaderName, HeaderValue};
use cbv::generic::template;
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, TemplateView, View};
use tower_http::set_header::SetResponseHeaderLayer;

use super::{PAGE, page};

#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    shop: &'static str,
}

fn app() -> App {
    App { templates: page("{{ view }} {{ shop }}"), shop: "Shop" }
}

#[derive(TemplateView)]
#[view(state = App, template_name = "about.html", context = Self::with_shop)]
struct OfApp {
    #[view(extract)]
    app: State<App>,
}

impl OfApp {
    async fn with_shop(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("shop", self.app.shop))
    }
}

/// A view that names no state has `Templates`, and mounts wherever they are.
fn has_templates<V: View<State = Templates>>(_: &cbv::AsView<V>) {}

#[tokio::test]
async fn a_view_without_a_state_has_the_templates() {
    let view = template(PAGE).extra_context([("shop", "none")]);
    has_templates(&view);
    let router = Router::new().view("/a", view.clone()).view("/b", OfApp::as_view());
    let client = Client::new(router.with_state(app()));
    assert_eq!(client.get("/a").await.text(), "Template none");
    assert_eq!(client.get("/b").await.text(), "OfApp Shop");
    let client = Client::view_with_state("/", view, app().templates);
    assert_eq!(client.get("/").await.text(), "Template none");
}

#[tokio::test]
async fn layers_stand_around_the_page() {
    #[derive(TemplateView)]
    #[view(
        template_name = "about.html",
        layer(SetResponseHeaderLayer::overriding(
            HeaderName::from_static("of-the-view"),
            HeaderValue::from_static("yes"),
        ))
    )]
    struct Layered;

    let header = |name| {
        let value = HeaderValue::from_static("yes");
        SetResponseHeaderLayer::overriding(HeaderName::from_static(name), value)
    };
    let view = Layered::as_view().layer(header("of-the-route"));
    let client = Client::view_with_state("/", view, page("{{ view }}"));
    let answer = client.get("/").await;
    assert_eq!(answer.text(), "Layered");
    assert_eq!(
        (answer.header("of-the-view"), answer.header("of-the-route")),
        (Some("yes"), Some("yes"))
    );
}
