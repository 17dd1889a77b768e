use std::rc::Rc;

use cbv::prelude::*;

#[base]
trait Index: View {
    async fn rows(&self) -> String;

    #[handler(get)]
    async fn index(&self) -> String {
        self.rows().await
    }
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {
    async fn rows(&self) -> String {
        let title = Rc::new("a book");
        tokio::task::yield_now().await;
        title.to_string()
    }
}

fn main() {}
