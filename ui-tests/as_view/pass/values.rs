//! What a setter and an argument take.
use std::borrow::Cow;
use std::sync::Arc;

use cbv::prelude::*;

#[derive(View)]
struct Books {
    title: String,
    size: Option<u32>,
    #[view(default = "en")]
    language: Cow<'static, str>,
    #[view(default)]
    shelf: Option<Arc<str>>,
    #[view(default = vec![1, 2])]
    columns: Vec<u8>,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        let Self { title, size, language, shelf, columns } = self;
        format!("{title} {size:?} {language} {shelf:?} {columns:?}")
    }
}

pub fn main() {
    let books = Books::as_view("Books", 20).language("de").shelf("top").columns(vec![]);
    let _ = (books.clone().language(String::from("fr")), books.shelf(None));
    let _ = Books::as_view(String::from("Books"), None);
}
