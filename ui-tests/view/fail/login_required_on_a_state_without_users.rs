use cbv::prelude::*;

#[derive(Clone)]
struct Shop;

#[derive(View)]
#[view(state = Shop, login_required)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
