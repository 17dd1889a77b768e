
use axum::http::request::Parts;
use cbv::prelude::*;
use cbv_test_shared::users::{App, User};

#[derive(View)]
#[view(state = App, user_passes_test = Self::is_staff())]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}

    async fn is_staff(user: Option<&User>, _: &Parts) -> bool {
        user.is_some_and(|user| user.is_staff)
    }
}

fn main() {}
