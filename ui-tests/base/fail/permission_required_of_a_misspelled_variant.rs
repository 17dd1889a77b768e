
use cbv::prelude::*;
use cbv_test_shared::users::{App, Permission};

#[base]
trait Staff: View<State = App> {
    #[handler(get, permission_required = Permission::EditBoks)]
    async fn index(&self) {}
}

fn main() {}
