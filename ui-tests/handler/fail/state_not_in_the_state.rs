use axum::extract::State;
use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(Clone)]
struct Pool;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self, State(pool): State<Pool>) {
        drop(pool);
    }
}

fn main() {}
