//! Each verb with each combination of headers.

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use cbv::prelude::*;
use std::convert::Infallible;
use tower::util::BoxCloneSyncService;

use crate::request::{SAFE, Sent, UNSAFE, answer};
use crate::watched::{Inherited, Layered, Plain, touched};

type Way = BoxCloneSyncService<Request, Response, Infallible>;

/// The verbs that the views have handlers for.
fn is_handled(method: &str) -> bool {
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"].contains(&method)
}

/// Each combination of headers, or each `step`th.
async fn assert_all(name: &str, way: Way, step: usize) {
    let (mut passed, mut refused) = (0, 0);
    for sent in Sent::all().step_by(step) {
        for method in SAFE.into_iter().chain(UNSAFE) {
            let may_pass = SAFE.contains(&method) || sent.is_from_here();
            let (status, text) = answer(way.clone(), sent.request(method, "/a/x")).await;
            let touched = touched();
            let at = format!("{method} {sent:?} of {name}: {status} {text}");
            if !may_pass {
                refused += 1;
                assert_eq!((status, &touched[..]), (403, &[][..]), "{at}");
            } else if is_handled(method) {
                passed += 1;
                assert_eq!((status, touched.last()), (200, Some(&"handler")), "{at}");
            } else {
                passed += 1;
                assert_eq!(status, if method == "OPTIONS" { 200 } else { 405 }, "{at}");
            }
        }
    }
    // A matrix that lets all through, or nothing, would show nothing.
    assert_eq!(passed + refused, (15 * 25 * 9_usize).div_ceil(step) * 12);
    assert!(passed * 4 > refused && refused * 4 > passed, "{passed}, {refused}");
}

#[tokio::test]
async fn of_a_view() {
    let router = Router::<()>::new().view("/a/{name}", Plain::as_view());
    assert_all("a view", Way::new(router), 1).await;
}

#[tokio::test]
async fn of_a_view_with_layers() {
    let router = Router::<()>::new().view("/a/{name}", Layered::as_view());
    assert_all("layers", Way::new(router), 7).await;
}

#[tokio::test]
async fn of_the_handlers_of_a_base() {
    let router = Router::new().view("/a/{name}", Inherited::as_view()).with_state(7_u8);
    assert_all("a base", Way::new(router), 11).await;
}
