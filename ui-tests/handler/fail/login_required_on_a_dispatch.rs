
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}

    #[handler(dispatch, login_required)]
    async fn around(&self, next: Next<Self>) -> axum::response::Response {
        next.run(self).await
    }
}

fn main() {}
