
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App, permission_required = "catalogue.change_book")]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
