//! A base that needs the state of the application.

use axum::extract::{FromRef, State};
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

#[base]
trait Named: View<State = App> {
    #[handler(get)]
    async fn get(&self, State(app): State<App>, State(pool): State<Pool>) -> String {
        format!("{} {}", app.name, pool.0)
    }
}

#[derive(View)]
#[view(state = App, base = Named)]
struct Home;

impl Named for Home {}

#[tokio::test]
async fn a_base_may_name_the_state() {
    let app = App { name: "app", pool: Pool(3) };
    let client = Client::view_with_state("/", Home::as_view(), app);
    assert_eq!(client.get("/").await.text(), "app 3");
}
