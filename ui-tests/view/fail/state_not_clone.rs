use cbv::prelude::*;

struct App;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
