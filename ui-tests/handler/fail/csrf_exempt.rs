use cbv::prelude::*;

#[derive(View)]
struct Hook;

impl Hook {
    #[handler(get)]
    async fn show(&self) {}

    #[handler(post, csrf_exempt)]
    async fn paid(&self) {}
}

fn main() {}
