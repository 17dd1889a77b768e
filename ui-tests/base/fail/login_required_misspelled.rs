use cbv::prelude::*;

#[base(login_requird)]
trait Staff: View {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
