//! The state of the router, and the part of it that a view needs.

use axum::Router;
use axum::extract::{FromRef, FromRequestParts, State};
use axum::http::request::Parts;
use axum::routing::{any, get};
use cbv::prelude::*;
use cbv::testing::Client;

#[derive(Clone)]
struct App {
    name: &'static str,
    pool: Pool,
}

#[derive(Clone)]
struct Pool(u32);

impl FromRef<App> for Pool {
    fn from_ref(app: &App) -> Self {
        app.pool.clone()
    }
}

const APP: App = App { name: "app", pool: Pool(3) };

#[derive(View)]
#[view(state = App)]
struct Whole;

impl Whole {
    #[handler(get)]
    async fn get(&self, State(app): State<App>, State(pool): State<Pool>) -> String {
        format!("{} {}", app.name, pool.0)
    }
}

#[derive(View)]
#[view(state = Pool)]
struct Part {
    #[view(extract)]
    pool: State<Pool>,
}

impl Part {
    #[handler(get)]
    async fn get(&self, State(pool): State<Pool>) -> String {
        format!("{} {}", self.pool.0.0, pool.0)
    }
}

#[derive(View)]
struct Stateless;

impl Stateless {
    #[handler(get)]
    async fn get(&self, State(()): State<()>) -> &'static str {
        "stateless"
    }
}

/// An extractor over the state.
struct Name(String);

impl FromRequestParts<App> for Name {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        Ok(Self(app.name.to_owned()))
    }
}

#[derive(View)]
#[view(state = App)]
struct Extracted {
    #[view(extract)]
    name: Name,
}

impl Extracted {
    #[handler(get)]
    fn get(&self, Name(name): Name) -> String {
        format!("{} {name}", self.name.0)
    }
}

#[tokio::test]
async fn each_view_gets_what_it_needs_of_one_router() {
    let router = Router::new()
        .view("/whole", Whole::as_view())
        .view("/part", Part::as_view())
        .view("/stateless", Stateless::as_view())
        .view("/extracted", Extracted::as_view())
        .route("/any", any(Part::as_view()))
        .route("/axum", get(|State(pool): State<Pool>| async move { pool.0.to_string() }))
        .fallback(Whole::as_view())
        .with_state(APP);
    let client = Client::new(router);
    for (path, text) in [
        ("/whole", "app 3"),
        ("/part", "3 3"),
        ("/stateless", "stateless"),
        ("/extracted", "app app"),
        ("/any", "3 3"),
        ("/axum", "3"),
        ("/elsewhere", "app 3"),
    ] {
        assert_eq!(client.get(path).await.text(), text, "{path}");
    }
}

#[tokio::test]
async fn a_view_of_a_part_mounts_on_a_router_of_that_part() {
    let client = Client::view_with_state("/", Part::as_view(), Pool(5));
    assert_eq!(client.get("/").await.text(), "5 5");
}

#[tokio::test]
async fn one_view_on_routers_of_different_states() {
    let view = Stateless::as_view();
    let inner: Router<App> = Router::new().view("/a", view.clone());
    let outer: Router = Router::new().nest("/inner", inner.with_state(APP)).view("/b", view);
    let client = Client::new(outer);
    assert_eq!(client.get("/inner/a").await.text(), "stateless");
    assert_eq!(client.get("/b").await.text(), "stateless");
}

#[tokio::test]
async fn with_layers() {
    let layered = Whole::as_view().layer(tower::layer::util::Identity::new());
    let client = Client::view_with_state("/", layered, APP);
    assert_eq!(client.get("/").await.text(), "app 3");
}
