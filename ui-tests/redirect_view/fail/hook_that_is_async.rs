use cbv::prelude::*;
use cbv::RedirectView;

#[derive(View)]
#[view(base = RedirectView(url = "/new/"))]
struct Old;

impl RedirectView for Old {
    async fn permanent(&self, _: bool) -> bool {
        true
    }
}

fn main() {}
