use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(View)]
#[view(state = App)]
pub struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
