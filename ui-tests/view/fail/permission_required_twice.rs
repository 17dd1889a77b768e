#[path = "../../users.rs"]
mod users;

use cbv::prelude::*;
use users::{App, Permission};

#[derive(View)]
#[view(state = App, permission_required = Permission::EditBooks, permission_required = Permission::DeleteBooks)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
