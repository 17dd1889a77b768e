use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
struct BookList;

fn main() {
    let _: axum::Router<Templates> = axum::Router::new().view("/", BookList::as_view());
}
