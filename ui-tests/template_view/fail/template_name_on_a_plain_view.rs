use cbv::prelude::*;

#[derive(View)]
#[view(template_name = "about.html")]
struct About;

impl About {
    #[handler(get)]
    async fn show(&self) {}
}

fn main() {}
