use std::rc::Rc;

use cbv::prelude::*;

#[base]
trait Index: View {
    async fn rows(&self) -> String {
        let title = Rc::new("a book");
        tokio::task::yield_now().await;
        title.to_string()
    }

    #[handler(get)]
    async fn index(&self) -> String {
        self.rows().await
    }
}

fn main() {}
