
use cbv::prelude::*;
use cbv_test_shared::users::App;

fn sign_in(shop: i64) -> String {
    format!("/{shop}/sign-in/")
}

#[derive(View)]
#[view(state = App, login_required, login_url = sign_in)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
