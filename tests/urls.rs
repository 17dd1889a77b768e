//! `urls!`: patterns, names, and the router of both.

use cbv::prelude::*;
use cbv::testing::Client;

#[derive(View)]
struct Home;
impl Home {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "home"
    }
}

#[derive(View)]
struct BookDetail {
    #[view(path)]
    pk: i64,
}
impl BookDetail {
    #[handler(get)]
    async fn show(&self) -> String {
        format!("book {}", self.pk)
    }
}

#[derive(View)]
struct BookBySlug {
    #[view(path)]
    slug: Slug,
}
impl BookBySlug {
    #[handler(get)]
    async fn show(&self) -> String {
        format!("book called {}", self.slug)
    }
}

urls! {
    pub mod urls {
        "/" => Home::as_view(), name = home;
        "/books/{pk: i64}/" => BookDetail::as_view(), name = book_detail;
        "/books/{slug: Slug}/" => BookBySlug::as_view(), name = book_by_slug;
    }
}

#[tokio::test]
async fn the_next_pattern_has_its_turn() {
    let client = Client::new(urls::router());
    assert_eq!(client.get("/").await.text(), "home");
    assert_eq!(client.get(&urls::book_detail(7)).await.text(), "book 7");
    assert_eq!(client.get("/books/a-b/").await.text(), "book called a-b");
    assert_eq!(client.get("/books/a%20b/").await.status(), 404);
    urls::print();
}
