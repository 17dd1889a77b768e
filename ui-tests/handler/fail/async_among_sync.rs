use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    fn list(&self) {}

    #[handler(post)]
    pub async fn create(&self) {}

    #[handler(put)]
    fn replace(&self) {}
}

fn main() {}
