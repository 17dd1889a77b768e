use cbv::prelude::*;

#[derive(View)]
struct Books {
    title: String,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        self.title.clone()
    }
}

fn main() {
    let _ = Books::as_view("Books").title("All books");
}
