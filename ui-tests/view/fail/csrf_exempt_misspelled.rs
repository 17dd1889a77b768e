use cbv::prelude::*;

#[derive(View)]
#[view(crsf_exempt)]
struct Hook;

impl Hook {
    #[handler(post)]
    async fn paid(&self) {}
}

fn main() {}
