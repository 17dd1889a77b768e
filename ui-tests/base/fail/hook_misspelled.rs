use cbv::prelude::*;

#[base]
trait Index: View {
    async fn title(&self) -> String {
        "Books".to_owned()
    }

    #[handler(get)]
    async fn index(&self) -> String {
        self.title().await
    }
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {
    async fn titel(&self) -> String {
        "All books".to_owned()
    }
}

fn main() {}
