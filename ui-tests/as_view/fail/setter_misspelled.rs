use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(default = "books.html")]
    template_name: String,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        self.template_name.clone()
    }
}

fn main() {
    let _ = Books::as_view().templat_name("all.html");
}
