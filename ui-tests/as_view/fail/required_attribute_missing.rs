use cbv::prelude::*;

#[derive(View)]
struct Books {
    title: String,
    size: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        format!("{} {}", self.title, self.size)
    }
}

fn main() {
    let _ = Books::as_view("Books");
}
