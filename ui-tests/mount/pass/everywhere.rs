//! On routers with and without a state, as a handler, as a service, nested and layered.
use axum::Router;
use axum::extract::FromRef;
use axum::routing::any;
use cbv::prelude::*;
use tower::layer::util::Identity;

#[derive(Clone)]
struct App;

#[derive(Clone)]
struct Pool;

impl FromRef<App> for Pool {
    fn from_ref(_: &App) -> Self {
        Self
    }
}

#[derive(View)]
#[view(state = Pool)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

#[derive(View)]
struct Home;

impl Home {
    #[handler(get)]
    async fn show(&self) {}
}

pub fn main() {
    let inner: Router<App> = Router::new().view("/", Books::as_view()).view("/home", Home::as_view());
    let router: Router<App> = Router::new()
        .nest("/in", inner)
        .route("/any", any(Books::as_view()))
        .route_service("/service", Home::as_view().layer(Identity::new()))
        .view("/layered", Books::as_view().layer(Identity::new()))
        .layer(Identity::new());
    let _: Router = router.with_state(App);
}
