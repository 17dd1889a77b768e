use cbv::prelude::*;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
struct BookList;

fn main() {
    let _: axum::Router<Templates> = axum::Router::new().view("/", BookList::as_view());
}
