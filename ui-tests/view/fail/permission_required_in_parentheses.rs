
use cbv::prelude::*;
use cbv_test_shared::users;
use users::App;

#[derive(View)]
#[view(state = App, permission_required(users::Permission::EditBooks))]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
