
use cbv::prelude::*;
use cbv_test_shared::users::Permission;

#[derive(Clone)]
struct Shop;

#[derive(View)]
#[view(state = Shop, permission_required = any(Permission::EditBooks, Permission::DeleteBooks))]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
