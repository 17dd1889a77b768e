//! One struct of attributes in two views, and in a base.
use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    paginate_by: u32,
    #[view(query, default)]
    page: Option<u32>,
    #[view(extract)]
    method: axum::http::Method,
}

#[derive(View)]
struct Books {
    #[view(flatten)]
    paging: Paging,
}

#[derive(View)]
struct Authors {
    #[view(flatten(paginate_by = 5))]
    paging: Paging,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        format!("{} {:?}", self.paging.paginate_by, self.paging.page)
    }
}

impl Authors {
    #[handler(get)]
    async fn list(&self) -> String {
        self.paging.method.to_string()
    }
}

pub fn main() {
    let _ = (Books::as_view().paginate_by(1), Authors::as_view());
}
