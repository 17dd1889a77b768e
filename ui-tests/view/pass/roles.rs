//! Every role of a field in one view.
use axum::http::Method;
use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    paginate_by: u32,
    #[view(query, default = 1)]
    page: u32,
}

#[derive(View)]
struct Books {
    title: String,
    #[view(default)]
    subtitle: Option<String>,
    #[view(path = "pk")]
    author: Option<i64>,
    #[view(query = "q")]
    search: Option<String>,
    #[view(query)]
    tags: Vec<String>,
    #[view(query, default = "title")]
    order: String,
    #[view(extract)]
    method: Method,
    #[view(flatten(paginate_by = 10))]
    paging: Paging,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        let Self { title, subtitle, author, search, tags, order, method, paging } = self;
        let paging = (paging.paginate_by, paging.page);
        format!("{title} {subtitle:?} {author:?} {search:?} {tags:?} {order} {method} {paging:?}")
    }
}

pub fn main() {
    let _ = Books::as_view("Books").subtitle("All").paginate_by(5);
}
