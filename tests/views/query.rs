//! Query parameters as fields.

use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use serde::Deserialize;

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Order {
    Up,
    Down,
}

#[derive(View)]
struct Search {
    #[view(query)]
    q: String,
    #[view(query)]
    page: Option<u32>,
    #[view(query)]
    tag: Vec<String>,
    #[view(query, default = 20)]
    size: u32,
    #[view(query, default)]
    offset: i64,
    #[view(query = "order-by", default = Order::Up)]
    order: Order,
    #[view(default = "own")]
    attribute: &'static str,
}

impl Search {
    #[handler(get)]
    async fn get(&self) -> String {
        let Self { q, page, tag, size, offset, order, attribute } = self;
        format!("{q:?} {page:?} {tag:?} {size} {offset} {order:?} {attribute}")
    }
}

async fn get(query: &str) -> Answer {
    Client::view("/", Search::as_view()).get(&format!("/{query}")).await
}

#[tokio::test]
async fn what_is_left_out_has_its_default() {
    assert_eq!(get("?q=x").await.text(), r#""x" None [] 20 0 Up own"#);
}

#[tokio::test]
async fn all_are_read() {
    let answer = get("?q=x&page=2&tag=a&size=5&offset=-1&order-by=down&tag=b").await;
    assert_eq!(answer.text(), r#""x" Some(2) ["a", "b"] 5 -1 Down own"#);
}

#[tokio::test]
async fn text_is_decoded() {
    assert_eq!(get("?q=a+b%26%C3%A9").await.text(), r#""a b&é" None [] 20 0 Up own"#);
    assert_eq!(get("?q=").await.text(), r#""" None [] 20 0 Up own"#);
}

#[tokio::test]
async fn others_are_passed_over() {
    assert_eq!(get("?other=1&q=x&attribute=2").await.text(), r#""x" None [] 20 0 Up own"#);
}

/// 400, with the name of what is wrong.
async fn assert_refused(query: &str, parameter: &str) {
    let answer = get(query).await;
    assert_eq!(answer.status(), 400, "{query}");
    assert!(answer.text().contains(parameter), "{query}: {}", answer.text());
}

#[tokio::test]
async fn a_missing_one_is_a_bad_request() {
    assert_refused("", "`q`").await;
    assert_refused("?page=2", "`q`").await;
}

#[tokio::test]
async fn one_that_does_not_parse_is_a_bad_request() {
    assert_refused("?q=x&page=two", "page").await;
    assert_refused("?q=x&size=-1", "size").await;
    assert_refused("?q=x&offset=1.5", "offset").await;
    assert_refused("?q=x&order-by=sideways", "order-by").await;
    assert_refused("?q=x&size=99999999999", "size").await;
}

#[tokio::test]
async fn of_a_single_one_that_is_repeated_the_last_counts() {
    assert_eq!(get("?q=x&%71=y").await.text(), r#""y" None [] 20 0 Up own"#);
    let answer =
        get("?page=x&tag=a&size=5&q=x&page=2&tag=b&order-by=up&size=7&order-by=down").await;
    assert_eq!(answer.text(), r#""x" Some(2) ["a", "b"] 7 0 Down own"#);
    assert_refused("?q=x&page=2&page=two", "page").await;
}

#[tokio::test]
async fn nothing_is_read_for_a_405_or_options() {
    let client = Client::view("/", Search::as_view());
    assert_eq!(client.post("/?page=x").await.status(), 405);
    assert_eq!(client.options("/?page=x").await.status(), 200);
}

#[derive(View)]
struct Raw {
    #[view(query)]
    r#type: Option<String>,
    #[view(query)]
    many: Vec<u8>,
}

impl Raw {
    #[handler(get)]
    async fn get(&self) -> String {
        format!("{:?} {:?}", self.r#type, self.many)
    }
}

#[tokio::test]
async fn keywords_can_be_names() {
    let client = Client::view("/", Raw::as_view());
    assert_eq!(client.get("/?type=a&many=1").await.text(), r#"Some("a") [1]"#);
    assert_eq!(client.get("/?many=1&many=x").await.status(), 400);
}
