//! Django's `RedirectViewTest` (`generic_views/test_base.py`), test by test and under the same
//! names.
//!
//! Those without a counterpart here:
//!
//! | Django's test | why |
//! |---|---|
//! | `test_redirect_when_meta_contains_no_query_string` | WSGI's environment; a URI has a query or none, `test_include_args` |
//! | `test_direct_instantiation` | a view is a service without `as_view()` being called on a route: `a_view_is_a_service` here |

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::Method;
use cbv::generic::{Redirect, redirect};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{RedirectView, urls};
use tower::ServiceExt;

use crate::logs;

#[derive(View)]
struct Artist {
    #[view(path)]
    pk: u32,
}

impl Artist {
    #[handler(get)]
    async fn get(&self) -> String {
        self.pk.to_string()
    }
}

urls! {
    mod urls {
        "/artist/{pk: u32}/" => Artist::as_view(), name = artist_detail;
        "/named/{pk: u32}/" => Redirect::as_view().pattern_name("artist_detail");
        "/args/{pk: u32}/" => ToArtist::as_view();
    }
}

/// The captures in their order: Django's positional arguments.
#[derive(RedirectView)]
#[view(to = urls::artist_detail)]
struct ToArtist {
    #[view(path)]
    pk: u32,
}

fn bar() -> cbv::AsView<Redirect> {
    redirect("/bar/")
}

async fn get(view: cbv::AsView<Redirect>, path: &str) -> Answer {
    Client::new(Router::new().view("/foo/", view)).get(path).await
}

fn assert_leads(answer: &Answer, status: u16, url: &str) {
    assert_eq!(answer.status(), status);
    assert_eq!(answer.header("location"), Some(url));
}

/// R2
#[tokio::test]
async fn test_no_url() {
    assert_eq!(get(Redirect::as_view(), "/foo/").await.status(), 410);
    assert_eq!(get(redirect(""), "/foo/").await.status(), 410);
}

#[tokio::test]
async fn test_default_redirect() {
    assert_leads(&get(bar(), "/foo/").await, 302, "/bar/");
}

#[tokio::test]
async fn test_permanent_redirect() {
    assert_leads(&get(bar().permanent(true), "/foo/").await, 301, "/bar/");
}

#[tokio::test]
async fn test_temporary_redirect() {
    assert_leads(&get(bar().permanent(false), "/foo/").await, 302, "/bar/");
}

#[tokio::test]
async fn test_include_args() {
    assert_leads(&get(bar(), "/foo/?bar=baz").await, 302, "/bar/");
    let with_query = bar().query_string(true);
    assert_leads(&get(with_query.clone(), "/foo/?pork=spam").await, 302, "/bar/?pork=spam");
    assert_leads(&get(with_query, "/foo/").await, 302, "/bar/");
}

#[tokio::test]
async fn test_include_urlencoded_args() {
    let answer = get(bar().query_string(true), "/foo/?unicode=%E2%9C%93").await;
    assert_leads(&answer, 302, "/bar/?unicode=%E2%9C%93");
}

/// S29: Django appends behind a fragment, and a second `?`.
#[tokio::test]
async fn a_query_joins_that_of_the_url() {
    let view = redirect("/bar/?x=2#top").query_string(true);
    assert_leads(&get(view, "/foo/?a=1").await, 302, "/bar/?x=2&a=1#top");
}

#[tokio::test]
async fn test_parameter_substitution() {
    let router = Router::new().view("/rewrite/{object_id}/", redirect("/bar/{object_id}/"));
    assert_leads(&Client::new(router).get("/rewrite/42/").await, 302, "/bar/42/");
}

#[tokio::test]
async fn test_named_url_pattern() {
    assert_leads(&Client::new(urls::router()).get("/named/1/").await, 302, "/artist/1/");
}

#[tokio::test]
async fn test_named_url_pattern_using_args() {
    assert_leads(&Client::new(urls::router()).get("/args/1/").await, 302, "/artist/1/");
}

async fn answer_to(method: Method) -> Answer {
    Client::view("/", bar()).request(method, "/").await
}

#[tokio::test]
#[allow(non_snake_case, reason = "Django's name")]
async fn test_redirect_POST() {
    assert_leads(&answer_to(Method::POST).await, 302, "/bar/");
}

#[tokio::test]
#[allow(non_snake_case, reason = "Django's name")]
async fn test_redirect_HEAD() {
    assert_leads(&answer_to(Method::HEAD).await, 302, "/bar/");
}

#[tokio::test]
#[allow(non_snake_case, reason = "Django's name")]
async fn test_redirect_OPTIONS() {
    assert_leads(&answer_to(Method::OPTIONS).await, 302, "/bar/");
}

#[tokio::test]
#[allow(non_snake_case, reason = "Django's name")]
async fn test_redirect_PUT() {
    assert_leads(&answer_to(Method::PUT).await, 302, "/bar/");
}

#[tokio::test]
#[allow(non_snake_case, reason = "Django's name")]
async fn test_redirect_PATCH() {
    assert_leads(&answer_to(Method::PATCH).await, 302, "/bar/");
}

#[tokio::test]
#[allow(non_snake_case, reason = "Django's name")]
async fn test_redirect_DELETE() {
    assert_leads(&answer_to(Method::DELETE).await, 302, "/bar/");
}

#[tokio::test]
async fn other_verbs_are_refused() {
    let answer = answer_to(Method::TRACE).await;
    let allow = "GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS";
    assert_eq!((answer.status().as_u16(), answer.header("allow")), (405, Some(allow)));
    assert_eq!(Redirect::ALLOW, allow);
}

#[tokio::test]
async fn a_view_is_a_service() {
    let request = Request::head("/").body(Body::empty()).expect("a request");
    assert_eq!(Redirect::as_view().oneshot(request).await.expect("infallible").status(), 410);
}

/// What is sent is encoded where it is logged.
#[tokio::test]
async fn test_gone_response_logged() {
    for (path, escaped) in [("/foo/", "/foo/"), ("/%1B[1;31mNOW%1B[0m/", "/%1B[1;31mNOW%1B[0m/")] {
        let (logs, _guard) = logs::record();
        assert_eq!(Client::view("/{path}/", Redirect::as_view()).get(path).await.status(), 410);
        assert_eq!(logs.lines(), [format!("WARN cbv::request Gone: {escaped}")]);
    }
}
