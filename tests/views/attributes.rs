//! Attributes: required ones, defaults, setters, and what is shared between views.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use cbv::prelude::*;
use cbv::testing::Client;

#[derive(View)]
struct Welcome {
    /// Required, and in this order.
    name: String,
    times: usize,
    #[view(default = "Hello")]
    greeting: Cow<'static, str>,
    #[view(default)]
    suffix: Option<String>,
    #[view(default = vec![1, 2])]
    numbers: Vec<u8>,
}

impl Welcome {
    #[handler(get)]
    async fn get(&self) -> String {
        let Self { name, times, greeting, suffix, numbers } = self;
        format!("{greeting}, {name}{} {numbers:?};", suffix.as_deref().unwrap_or("!"))
            .repeat(*times)
    }
}

async fn text<V: View<State = ()>>(view: cbv::AsView<V>) -> String
where
    cbv::AsView<V>: tower::Service<
            axum::extract::Request,
            Response = axum::response::Response,
            Error = std::convert::Infallible,
            Future: Send,
        > + Clone,
{
    Client::new(Router::new().route_service("/", view)).get("/").await.text().to_owned()
}

#[tokio::test]
async fn required_ones_are_arguments_in_order() {
    assert_eq!(
        text(Welcome::as_view("Ada", 2_usize)).await,
        "Hello, Ada! [1, 2];Hello, Ada! [1, 2];"
    );
}

#[tokio::test]
async fn setters_change_what_has_a_default() {
    let view =
        Welcome::as_view("Ada".to_owned(), 1_usize).greeting("Howdy").suffix("?").numbers(vec![]);
    assert_eq!(text(view).await, "Howdy, Ada? [];");
}

#[tokio::test]
async fn the_last_setter_wins() {
    let view = Welcome::as_view("Ada", 1_usize).greeting("Howdy").greeting("Hi");
    assert_eq!(text(view).await, "Hi, Ada! [1, 2];");
}

#[tokio::test]
async fn a_setter_leaves_the_original_as_it_was() {
    let original = Welcome::as_view("Ada", 1_usize);
    let howdy = original.greeting("Howdy");
    let copy = howdy.clone();
    let hi = howdy.greeting("Hi");
    assert_eq!(text(original).await, "Hello, Ada! [1, 2];");
    assert_eq!(text(howdy).await, "Howdy, Ada! [1, 2];");
    assert_eq!(text(copy).await, "Howdy, Ada! [1, 2];");
    assert_eq!(text(hi).await, "Hi, Ada! [1, 2];");
}

#[tokio::test]
async fn every_route_has_its_own() {
    let router = Router::new()
        .view("/hello", Welcome::as_view("Ada", 1_usize))
        .view("/howdy", Welcome::as_view("Bob", 1_usize).greeting("Howdy"));
    let client = Client::new(router);
    for _ in 0..2 {
        assert_eq!(client.get("/hello").await.text(), "Hello, Ada! [1, 2];");
        assert_eq!(client.get("/howdy").await.text(), "Howdy, Bob! [1, 2];");
    }
}

#[derive(View)]
struct Strings {
    #[view(default = "a")]
    owned: String,
    #[view(default = "b")]
    cow: Cow<'static, str>,
    #[view(default = "c")]
    fixed: &'static str,
    #[view(default = "d")]
    boxed: Box<str>,
    #[view(default = "e")]
    shared: Arc<str>,
    #[view(default = "f")]
    path: PathBuf,
    #[view(default = "g")]
    option: Option<String>,
    #[view(default = None)]
    number: Option<u32>,
}

impl Strings {
    #[handler(get)]
    async fn get(&self) -> String {
        let Self { owned, cow, fixed, boxed, shared, path, option, number } = self;
        format!("{owned}{cow}{fixed}{boxed}{shared}{}{option:?}{number:?}", path.display())
    }
}

#[tokio::test]
async fn a_literal_is_a_string_of_every_kind() {
    assert_eq!(text(Strings::as_view()).await, r#"abcdefSome("g")None"#);
    let view = Strings::as_view().owned("A").cow("B").fixed("C").boxed("D").shared("E").path("F");
    assert_eq!(text(view.option("G").number(7)).await, r#"ABCDEFSome("G")Some(7)"#);
}

#[tokio::test]
async fn values_of_the_type_itself_are_taken_too() {
    let view = Strings::as_view()
        .owned(String::from("A"))
        .cow(String::from("B"))
        .shared(String::from("E"))
        .option(Some(String::from("G")))
        .number(None)
        .path(PathBuf::from("F"));
    assert_eq!(text(view).await, r#"ABcdEFSome("G")None"#);
}

#[tokio::test]
async fn none_is_taken_as_a_value() {
    assert_eq!(text(Strings::as_view().option(None)).await, "abcdefNoneNone");
}

/// The fields of a mixin.
#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
    #[view(default)]
    orphans: u32,
    #[view(query, default = 1)]
    page: u32,
}

#[derive(Attributes)]
struct Naming {
    #[view(default = "rows")]
    title: String,
}

#[derive(View)]
struct Listing {
    #[view(default = "own")]
    own: String,
    #[view(flatten(size = 7))]
    paging: Paging,
    #[view(flatten)]
    naming: Naming,
}

impl Listing {
    #[handler(get)]
    async fn get(&self) -> String {
        let Paging { size, orphans, page } = self.paging;
        format!("{} {} {size} {orphans} {page}", self.own, self.naming.title)
    }
}

#[derive(View)]
struct Plain {
    #[view(flatten)]
    paging: Paging,
}

impl Plain {
    #[handler(get)]
    async fn get(&self) -> String {
        self.paging.size.to_string()
    }
}

#[tokio::test]
async fn flattened_attributes_have_setters() {
    assert_eq!(text(Listing::as_view()).await, "own rows 7 0 1");
    let view = Listing::as_view().size(3).title("names").orphans(2).own("mine");
    assert_eq!(text(view).await, "mine names 3 2 1");
}

#[tokio::test]
async fn what_one_view_starts_with_is_not_what_another_does() {
    assert_eq!(text(Plain::as_view()).await, "20");
    assert_eq!(text(Plain::as_view().size(5)).await, "5");
}

#[tokio::test]
async fn flattened_structs_read_the_request() {
    let client = Client::view("/", Listing::as_view());
    assert_eq!(client.get("/?page=4").await.text(), "own rows 7 0 4");
    assert_eq!(client.get("/?page=x").await.status(), 400);
}

/// Defaults are made when the view is, not for each request.
#[tokio::test]
async fn a_default_is_evaluated_once_for_a_route() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static MADE: AtomicUsize = AtomicUsize::new(0);

    #[derive(View)]
    struct Once {
        #[view(default = MADE.fetch_add(1, Ordering::SeqCst))]
        number: usize,
    }

    impl Once {
        #[handler(get)]
        async fn get(&self) -> String {
            self.number.to_string()
        }
    }

    let client = Client::view("/", Once::as_view());
    assert_eq!(client.get("/").await.text(), "0");
    assert_eq!(client.get("/").await.text(), "0");
    assert_eq!(text(Once::as_view()).await, "1");
}

#[derive(View)]
struct Raw {
    #[view(default = "t")]
    r#type: String,
    r#match: u8,
}

impl Raw {
    #[handler(get)]
    async fn get(&self) -> String {
        format!("{} {}", self.r#type, self.r#match)
    }
}

#[tokio::test]
async fn keywords_can_be_names() {
    assert_eq!(text(Raw::as_view(3)).await, "t 3");
    assert_eq!(text(Raw::as_view(3).r#type("x")).await, "x 3");
}

#[test]
fn a_view_with_attributes_says_its_name() {
    assert!(format!("{:?}", Raw::as_view(3)).ends_with("Raw::as_view()"));
}
