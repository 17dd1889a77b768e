
use cbv::prelude::*;
use cbv_test_shared::users::{App, Permission};

#[derive(View)]
#[view(state = App, permission_required = Permission::EditBoks)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
