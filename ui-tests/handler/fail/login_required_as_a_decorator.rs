#[path = "../../users.rs"]
mod users;

use cbv::prelude::*;
use users::App;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[login_required]
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
