#[path = "../../users.rs"]
mod users;

use cbv::prelude::*;
use users::App;

#[derive(View)]
#[view(state = App, login_required())]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
