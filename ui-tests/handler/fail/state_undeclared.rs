use axum::extract::State;
use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self, State(app): State<App>) {
        drop(app);
    }
}

fn main() {}
