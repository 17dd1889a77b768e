
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App, user_passes_test)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
