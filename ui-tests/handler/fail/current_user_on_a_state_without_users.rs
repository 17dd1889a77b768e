
use cbv::access::CurrentUser;
use cbv::prelude::*;
use cbv_test_shared::users::User;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self, _: CurrentUser<User>) {}
}

fn main() {}
