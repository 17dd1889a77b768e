use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) {}
}

#[derive(View)]
struct Book {
    #[view(path)]
    pk: i64,
}

impl Book {
    #[handler(get)]
    async fn show(&self) {}
}

async fn login() {}

urls! {
    mod urls {
        "/" => Page::as_view(), name = home;
        "/books/" => {
            "/new/" => (Page::as_view()).layer(tower::layer::util::Identity::new());
            /// Documented.
            "/{pk: i64}/" => Book::as_view(), name = book,;
        };
        "/login/" => axum::routing::get(login);
        "/{slug: Slug}/" => Page::as_view(), name = r#type;
        "/{*rest}" => Page::as_view(), name = rest
    }
}

pub fn main() {
    let _ = urls::router();
    assert_eq!(urls::book(7), "/books/7/");
    assert_eq!(urls::rest("a/b"), "/a/b");
    assert_eq!(urls::home(), "/");
}
