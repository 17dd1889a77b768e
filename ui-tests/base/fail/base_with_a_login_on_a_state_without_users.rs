use cbv::access::ProvidesUsers;
use cbv::prelude::*;

#[base(login_required)]
trait Staff: View<State: ProvidesUsers> {
    #[handler(get)]
    async fn index(&self) {}
}

#[derive(View)]
#[view(base = Staff)]
struct Books;

impl Staff for Books {}

fn main() {}
