use cbv::prelude::*;

struct App;

impl Clone for App {
    fn clone(&self) -> Self {
        Self
    }
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

/// A number.
struct Key(u8);

impl cbv::Converter for Key {
    fn from_url(segment: &str) -> Option<Self> {
        segment.parse().map(Self).ok()
    }

    fn to_url(&self) -> std::borrow::Cow<'_, str> {
        self.0.to_string().into()
    }
}

async fn key() {}

urls! {
    pub mod urls: App {
        "/books/{pk: i64}/" => Book::as_view(), name = book;
        "/keys/{key: Key}/" => axum::routing::get(key), name = key;
    }
}

pub fn main() {
    let _: axum::Router<App> = urls::router();
    assert_eq!(urls::key(Key(7)), "/keys/7/");
}
