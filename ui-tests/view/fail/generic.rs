use axum::Router;
use cbv::prelude::*;

#[derive(View)]
struct Books<T> {
    #[view(default)]
    first: T,
}

impl<T> Books<T> {
    #[handler(get)]
    async fn list(&self, method: axum::http::Method) -> String {
        let _ = &self.first;
        method.to_string()
    }
}

fn main() {
    let _: Router = Router::new().view("/", Books::<u32>::as_view().first(3));
}
