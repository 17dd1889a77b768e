#[path = "../../users.rs"]
mod users;

use cbv::access::ProvidesUsers;
use cbv::prelude::*;
use users::App;

#[base(login_required)]
trait Staff: View<State: ProvidesUsers<Users = App>> {
    #[handler(get)]
    async fn index(&self) {}
}

#[derive(View)]
#[view(base = Staff)]
struct Books;

impl Staff for Books {}

fn main() {}
