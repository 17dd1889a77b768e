use cbv::prelude::*;

#[derive(View)]
#[view(login_required)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
