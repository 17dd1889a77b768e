use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(setup)]
    async fn load(&mut self) {}

    #[handler(setup)]
    async fn check(&self) {}

    #[handler(get)]
    async fn list(&self) {}
}

#[base]
trait Shelf: View {
    #[handler(dispatch)]
    async fn guard(&self, next: Next<Self>) -> axum::response::Response {
        next.run(self).await
    }

    #[handler(dispatch)]
    async fn log(&self, next: Next<Self>) -> axum::response::Response {
        next.run(self).await
    }
}

fn main() {}
