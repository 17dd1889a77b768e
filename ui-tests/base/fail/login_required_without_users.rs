use cbv::prelude::*;

#[base(login_required)]
trait Staff: View {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
