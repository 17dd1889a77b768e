use cbv::prelude::*;

#[derive(View)]
struct Book {
    #[view(default = "paper")]
    r#type: String,
    #[view(query)]
    r#in: Option<String>,
    #[view(path)]
    r#ref: Option<u32>,
}

impl Book {
    #[handler(get)]
    async fn r#match(&self) -> String {
        format!("{} {:?} {:?}", self.r#type, self.r#in, self.r#ref)
    }
}

pub fn main() {
    let _ = Book::as_view().r#type("screen");
}
