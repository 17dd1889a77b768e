//! Requests for a page, answered.

use std::hint::black_box;
use std::process::ExitCode;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::HOST;
use sea_orm::DatabaseConnection;
use tower::ServiceExt;

use crate::Side;

/// One after the other.
pub(crate) async fn serve(router: &Router, requests: usize) {
    for _ in 0..requests {
        black_box(answer(router, "/books?page=10").await);
    }
}

/// The body, to its end.
async fn answer(router: &Router, path: &str) -> Bytes {
    let request = Request::builder().uri(path).header(HOST, "example.com").body(Body::empty());
    let request = request.expect("the parts are valid");
    let response = router.clone().oneshot(request).await.expect("a router cannot fail");
    assert_eq!(response.status(), StatusCode::OK);
    to_bytes(response.into_body(), usize::MAX).await.expect("the body is in memory")
}

/// Whether all sides answer the same: otherwise there is nothing to compare.
pub(crate) async fn compare(database: &DatabaseConnection) -> ExitCode {
    for path in ["/books", "/books?page=10", "/books?page=40"] {
        let by_hand = answer(&Side::Axum.router(database.clone()), path).await;
        for (name, side) in Side::ALL.into_iter().filter(|(_, side)| Side::SAME.contains(side)) {
            let page = answer(&side.router(database.clone()), path).await;
            if page != by_hand {
                let [by_hand, page] = [&by_hand, &page].map(|text| String::from_utf8_lossy(text));
                eprintln!("{path} by hand:\n{by_hand}\n{path} of {name}:\n{page}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
