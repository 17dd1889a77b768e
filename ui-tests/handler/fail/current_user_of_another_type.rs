
use cbv::access::CurrentUser;
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self, _: CurrentUser<String>) {}
}

fn main() {}
