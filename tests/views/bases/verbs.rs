//! Verbs beyond Django's, and the answers to those without a handler.

use axum::http::{Method, StatusCode};
use cbv::prelude::*;
use cbv::testing::Client;

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
