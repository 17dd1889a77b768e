use cbv::prelude::*;

struct Books;

impl Books {
    #[handler(post, login_required)]
    async fn save(&self) {}
}

fn main() {}
