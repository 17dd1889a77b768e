
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[login_required]
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
