use cbv::prelude::*;

#[derive(View)]
struct Books<'a> {
    #[view(default = "Books")]
    title: &'a str,
}

impl Books<'_> {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.title;
    }
}

fn main() {}
