use cbv::prelude::*;

#[derive(View)]
#[view(csrf_exempt = true)]
struct Hook;

impl Hook {
    #[handler(post)]
    async fn paid(&self) {}
}

fn main() {}
