//! One base: its handlers, attributes and hooks, and what a view overrides.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::{Json, Router};
use cbv::prelude::*;
use cbv::testing::Client;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
    #[view(query)]
    page: Option<u32>,
}

/// Rows as JSON.
#[base(attributes = Paging)]
trait Index: View {
    type Row: serde::Serialize;
    const KIND: &'static str = "rows";

    async fn rows(&self) -> Vec<Self::Row>;

    /// Django's `get_paginate_by`.
    fn size(&self, configured: u32) -> u32 {
        configured
    }

    async fn title(&self, prefix: &str) -> String {
        format!("{prefix}{}", Self::KIND)
    }

    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> impl IntoResponse {
        let title = self.title("all ").await;
        let size = self.size(paging.size);
        Json(serde_json::json!([title, size, paging.page, self.rows().await]))
    }

    #[handler(post)]
    async fn create(&mut self, body: String) -> (StatusCode, String) {
        (StatusCode::CREATED, body)
    }
}

#[derive(View)]
#[view(base = Index)]
struct Numbers;

impl Index for Numbers {
    type Row = u8;

    async fn rows(&self) -> Vec<u8> {
        vec![1, 2]
    }
}

#[tokio::test]
async fn handlers_are_inherited() {
    let client = Client::view("/", Numbers::as_view());
    assert_eq!(Numbers::ALLOW, "GET, POST, HEAD, OPTIONS");
    assert_eq!(client.get("/?page=3").await.text(), r#"["all rows",20,3,[1,2]]"#);
    assert_eq!(client.head("/").await.header("content-length"), Some("26"));
    let created = client.post("/").body("new").await;
    assert_eq!((created.status().as_u16(), created.text()), (201, "new"));
    assert_eq!(client.put("/").await.header("allow"), Some(Numbers::ALLOW));
}

#[tokio::test]
async fn attributes_of_the_base_have_setters() {
    let client = Client::view("/", Numbers::as_view().size(5));
    assert_eq!(client.get("/").await.text(), r#"["all rows",5,null,[1,2]]"#);
}

/// Overrides a constant, two hooks and one verb.
#[derive(View)]
#[view(base = Index(size = 7))]
struct Letters {
    #[view(default = "abc")]
    letters: &'static str,
}

impl Index for Letters {
    type Row = char;
    const KIND: &'static str = "letters";

    async fn rows(&self) -> Vec<char> {
        self.letters.chars().collect()
    }

    fn size(&self, configured: u32) -> u32 {
        self.super_size(configured) * 10
    }

    async fn title(&self, prefix: &str) -> String {
        format!("<{}>", self.super_title(prefix).await)
    }
}

impl Letters {
    #[handler(post)]
    async fn refuse(&self, Configured(paging): Configured<Paging>) -> (StatusCode, String) {
        (StatusCode::FORBIDDEN, paging.size.to_string())
    }

    #[handler(delete)]
    async fn delete(&self) -> &'static str {
        "deleted"
    }
}

#[tokio::test]
async fn hooks_are_overridden_with_the_answer_of_the_base() {
    let client = Client::view("/", Letters::as_view().letters("xy"));
    assert_eq!(client.get("/").await.text(), r#"["<all letters>",70,null,["x","y"]]"#);
}

#[tokio::test]
async fn one_verb_is_overridden_and_another_added() {
    assert_eq!(Letters::ALLOW, "GET, POST, DELETE, HEAD, OPTIONS");
    let client = Client::view("/", Letters::as_view().size(3).letters("z"));
    let refused = client.post("/").await;
    assert_eq!((refused.status().as_u16(), refused.text()), (403, "3"));
    assert_eq!(client.delete("/").await.text(), "deleted");
    assert_eq!(client.get("/").await.text(), r#"["<all letters>",30,null,["z"]]"#);
}

#[derive(View)]
#[view(base = Index)]
struct OwnHead;

impl Index for OwnHead {
    type Row = ();

    async fn rows(&self) -> Vec<()> {
        vec![]
    }
}

impl OwnHead {
    #[handler(head)]
    async fn head(&self) -> [(&'static str, &'static str); 1] {
        [("x-head", "own")]
    }
}

#[tokio::test]
async fn an_own_head_over_an_inherited_get() {
    let client = Client::view("/", OwnHead::as_view());
    assert_eq!(client.head("/").await.header("x-head"), Some("own"));
    assert_eq!(client.get("/").await.text(), r#"["all rows",20,null,[]]"#);
    assert_eq!(OwnHead::ALLOW, "GET, POST, HEAD, OPTIONS");
}

/// An override that calls the handler of the base.
#[derive(View)]
#[view(base = Index)]
struct Wrapping;

impl Index for Wrapping {
    type Row = ();

    async fn rows(&self) -> Vec<()> {
        vec![]
    }
}

impl Wrapping {
    #[handler(post)]
    async fn create_loudly(&mut self, body: String) -> impl IntoResponse {
        self.create(body.to_uppercase()).await
    }
}

#[tokio::test]
async fn an_override_can_call_the_inherited_handler() {
    let answer = Client::view("/", Wrapping::as_view()).post("/").body("new").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (201, "NEW"));
}

/// The handler of the base is overridden as a method: same verb, another body.
#[derive(View)]
#[view(base = Index)]
struct OverridesTheMethod;

impl Index for OverridesTheMethod {
    type Row = ();

    async fn rows(&self) -> Vec<()> {
        vec![]
    }

    async fn create(&mut self, body: String) -> (StatusCode, String) {
        let (_, body) = self.super_create(body).await;
        (StatusCode::ACCEPTED, body + "!")
    }
}

#[tokio::test]
async fn an_inherited_handler_can_be_overridden_as_a_method() {
    let answer = Client::view("/", OverridesTheMethod::as_view()).post("/").body("new").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (202, "new!"));
}

/// Two views that share a base are apart, on one router.
#[tokio::test]
async fn views_of_one_base_are_apart() {
    let router = Router::new()
        .view("/numbers", Numbers::as_view().size(1))
        .view("/letters", Letters::as_view());
    let client = Client::new(router);
    assert_eq!(client.get("/numbers").await.text(), r#"["all rows",1,null,[1,2]]"#);
    assert_eq!(client.get("/letters").await.text(), r#"["<all letters>",70,null,["a","b","c"]]"#);
}
