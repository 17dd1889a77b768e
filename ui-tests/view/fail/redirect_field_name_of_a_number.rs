
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App, login_required, redirect_field_name = 5)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
