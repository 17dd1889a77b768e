#[path = "../../users.rs"]
mod users;

use cbv::prelude::*;
use users::{App, Permission};

#[base]
trait Staff: View<State = App> {
    #[handler(get, permission_required = Permission::EditBoks)]
    async fn index(&self) {}
}

fn main() {}
