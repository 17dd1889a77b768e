//! Bases: handlers and hooks that views inherit, and override one by one.

use axum::extract::{FromRef, State};
use axum::http::{Method, StatusCode};
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

#[derive(Attributes)]
struct Naming {
    #[view(default = "bottom")]
    name: String,
}

/// Three bases, each on the one before.
#[base(attributes = Naming)]
trait Bottom: View {
    fn name(&self) -> &'static str {
        "Bottom"
    }

    #[handler(get)]
    async fn bottom_get(&self) -> String {
        format!("get of Bottom, {}", self.name())
    }

    #[handler(post)]
    async fn bottom_post(&self, Configured(naming): Configured<Naming>) -> String {
        format!("post of Bottom, {}", naming.name)
    }

    #[handler(put)]
    async fn bottom_put(&self) -> &'static str {
        "put of Bottom"
    }
}

#[derive(Attributes)]
struct Marking {
    #[view(default = "!")]
    mark: &'static str,
}

#[base(attributes = Marking)]
trait Middle: Bottom {
    #[handler(post)]
    async fn middle_post(
        &self,
        Configured(naming): Configured<Naming>,
        Configured(marking): Configured<Marking>,
    ) -> String {
        format!("post of Middle, {}{}", naming.name, marking.mark)
    }

    #[handler(patch)]
    async fn middle_patch(&self) -> &'static str {
        "patch of Middle"
    }
}

#[base]
trait Top: Middle + Send {
    #[handler(put)]
    async fn top_put(&self) -> &'static str {
        "put of Top"
    }
}

#[derive(View)]
#[view(base = Top(mark = "?"))]
struct Stacked;

impl Bottom for Stacked {
    fn name(&self) -> &'static str {
        "Stacked"
    }
}
impl Middle for Stacked {}
impl Top for Stacked {}

impl Stacked {
    #[handler(patch)]
    async fn own_patch(&self) -> &'static str {
        "patch of Stacked"
    }
}

#[derive(View)]
#[view(base = Middle)]
struct HalfStacked;

impl Bottom for HalfStacked {}
impl Middle for HalfStacked {}

#[tokio::test]
async fn bases_stack() {
    let client = Client::view("/", Stacked::as_view());
    assert_eq!(client.get("/").await.text(), "get of Bottom, Stacked");
    assert_eq!(client.post("/").await.text(), "post of Middle, bottom?");
    assert_eq!(client.put("/").await.text(), "put of Top");
    assert_eq!(client.patch("/").await.text(), "patch of Stacked");
    assert_eq!(Stacked::ALLOW, "GET, POST, PUT, PATCH, HEAD, OPTIONS");
}

#[tokio::test]
async fn the_attributes_of_all_bases_have_setters() {
    let client = Client::view("/", Stacked::as_view().name("named").mark("."));
    assert_eq!(client.post("/").await.text(), "post of Middle, named.");
}

#[tokio::test]
async fn a_view_may_stand_on_any_base_of_a_stack() {
    let client = Client::view("/", HalfStacked::as_view());
    assert_eq!(client.get("/").await.text(), "get of Bottom, Bottom");
    assert_eq!(client.post("/").await.text(), "post of Middle, bottom!");
    assert_eq!(client.put("/").await.text(), "put of Bottom");
    assert_eq!(client.patch("/").await.text(), "patch of Middle");
}

#[base]
trait Dav: View {
    #[handler("PROPFIND")]
    async fn propfind(&self, method: Method) -> String {
        format!("{method} of Dav")
    }

    #[handler("PROPPATCH")]
    async fn proppatch(&self) -> &'static str {
        "PROPPATCH of Dav"
    }
}

#[derive(View)]
#[view(base = Dav, methods("PROPFIND", "PROPPATCH", options))]
struct Collection;

impl Dav for Collection {}

impl Collection {
    #[handler("PROPPATCH")]
    async fn own(&self) -> &'static str {
        "PROPPATCH of Collection"
    }
}

#[tokio::test]
async fn verbs_beyond_djangos_are_inherited_where_they_are_named() {
    let client = Client::view("/", Collection::as_view());
    assert_eq!(client.request("PROPFIND", "/").await.text(), "PROPFIND of Dav");
    assert_eq!(client.request("PROPPATCH", "/").await.text(), "PROPPATCH of Collection");
    assert_eq!(Collection::ALLOW, "OPTIONS, PROPFIND, PROPPATCH");
    assert_eq!(client.get("/").await.header("allow"), Some(Collection::ALLOW));
}

#[base]
trait Refusing: View {
    #[handler(get)]
    async fn get(&self) {}

    #[handler(http_method_not_allowed)]
    async fn refuse(&self) -> (StatusCode, &'static str) {
        (StatusCode::METHOD_NOT_ALLOWED, "refused by the base")
    }

    #[handler(options)]
    async fn options(&self) -> &'static str {
        "options of the base"
    }
}

#[derive(View)]
#[view(base = Refusing)]
struct Inherits;

impl Refusing for Inherits {}

#[derive(View)]
#[view(base = Refusing)]
struct RefusesItself;

impl Refusing for RefusesItself {}

impl RefusesItself {
    #[handler(http_method_not_allowed)]
    async fn refuse_itself(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }
}

#[tokio::test]
async fn replaced_answers_are_inherited() {
    let client = Client::view("/", Inherits::as_view());
    let answer = client.post("/").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (405, "refused by the base"));
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
    assert_eq!(client.options("/").await.text(), "options of the base");
    let client = Client::view("/", RefusesItself::as_view());
    assert_eq!(client.post("/").await.status(), 418);
    assert_eq!(client.options("/").await.text(), "options of the base");
}

/// A base that needs the state of the application.
#[derive(Clone)]
struct App {
    name: &'static str,
    pool: Pool,
}

#[derive(Clone)]
struct Pool(u32);

impl FromRef<App> for Pool {
    fn from_ref(app: &App) -> Self {
        app.pool.clone()
    }
}

#[base]
trait Named: View<State = App> {
    #[handler(get)]
    async fn get(&self, State(app): State<App>, State(pool): State<Pool>) -> String {
        format!("{} {}", app.name, pool.0)
    }
}

#[derive(View)]
#[view(state = App, base = Named)]
struct Home;

impl Named for Home {}

#[tokio::test]
async fn a_base_may_name_the_state() {
    let app = App { name: "app", pool: Pool(3) };
    let client = Client::view_with_state("/", Home::as_view(), app);
    assert_eq!(client.get("/").await.text(), "app 3");
}

/// Sync handlers are inherited as sync ones.
#[base]
trait Blocking: View {
    fn text(&self) -> String {
        "base".to_owned()
    }

    #[handler(get)]
    fn get(&self) -> String {
        self.text()
    }
}

#[derive(View)]
#[view(base = Blocking)]
struct BlockingView;

impl Blocking for BlockingView {
    fn text(&self) -> String {
        self.super_text() + " and view"
    }
}

impl BlockingView {
    #[handler(post)]
    fn post(&self) -> &'static str {
        "posted"
    }
}

#[tokio::test]
async fn sync_bases() {
    let client = Client::view("/", BlockingView::as_view());
    assert_eq!(client.get("/").await.text(), "base and view");
    assert_eq!(client.post("/").await.text(), "posted");
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

/// `methods(..)` narrows what is inherited, too.
#[derive(View)]
#[view(base = Bottom, methods(get, put))]
struct Narrowed;

impl Bottom for Narrowed {}

#[tokio::test]
async fn what_is_inherited_can_be_narrowed() {
    assert_eq!(Narrowed::ALLOW, "GET, PUT");
    let client = Client::view("/", Narrowed::as_view());
    assert_eq!(client.post("/").await.status(), 405);
    assert_eq!(client.put("/").await.text(), "put of Bottom");
}
