use cbv::prelude::*;

#[base]
trait Index: View {
    async fn title(&self) -> String;

    #[handler(get)]
    async fn index(&self) -> String {
        self.title().await
    }
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {
    async fn title(&self) -> u32 {
        7
    }
}

fn main() {}
