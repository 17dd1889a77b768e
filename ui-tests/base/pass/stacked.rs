//! A base on a base, with attributes, hooks, associated types, cfg and an override of a handler.
use axum::Json;
use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    paginate_by: u32,
}

#[base(attributes = Paging)]
trait Index: View {
    type Row: serde::Serialize + Send;

    async fn rows(&self) -> Vec<Self::Row>;

    fn paginate_by(&self, configured: u32) -> u32 {
        configured
    }

    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> Json<Vec<Self::Row>> {
        let mut rows = self.rows().await;
        rows.truncate(self.paginate_by(paging.paginate_by) as usize);
        Json(rows)
    }
}

#[base]
trait Editable: Index {
    #[cfg(any())]
    #[handler(get)]
    async fn never(&self) {}

    #[handler(post, put)]
    async fn create(&self, Json(_): Json<String>) -> Result<(), String> {
        Ok(())
    }
}

#[derive(View)]
#[view(base = Editable(paginate_by = 10))]
struct Books {
    #[view(default)]
    title: String,
}

impl Index for Books {
    type Row = u8;

    async fn rows(&self) -> Vec<u8> {
        vec![1, 2, 3]
    }

    fn paginate_by(&self, configured: u32) -> u32 {
        self.super_paginate_by(configured) + 1
    }
}

impl Editable for Books {}

impl Books {
    #[handler(head)]
    async fn head(&self) -> String {
        self.title.clone()
    }
}

pub fn main() {
    let _ = Books::as_view().title("Books").paginate_by(5);
    assert_eq!(Books::ALLOW, "GET, POST, PUT, HEAD, OPTIONS");
}
