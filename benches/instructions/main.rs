//! What one request costs, in a view and in the same thing written by hand in axum.
//!
//! `benches/run.sh` runs this under valgrind and compares. Each run answers one request many
//! times on one side, so that the counts of two runs of different length can be subtracted.

mod by_hand;
mod form;
mod payload;
mod request;
mod views;

use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::Router;
use axum::extract::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::request::Case;

const USAGE: &str = "usage: instructions --case get|post|head|options|405|page|redirect|form --side \
                     axum|cbv --requests N [--show]; `benches/run.sh` compares the sides";

struct Arguments {
    case: Case,
    side: String,
    requests: usize,
    show: bool,
}

fn arguments() -> Option<Arguments> {
    let (mut case, mut side, mut requests, mut show) = (None, None, None, false);
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        match name.as_str() {
            "--case" => case = Case::named(&given.next()?),
            "--side" => side = given.next(),
            "--requests" => requests = given.next()?.parse().ok(),
            "--show" => show = true,
            // `cargo bench` adds it.
            "--bench" => {}
            _ => return None,
        }
    }
    Some(Arguments { case: case?, side: side?, requests: requests?, show })
}

fn main() {
    let Some(Arguments { case, side, requests, show }) = arguments() else {
        println!("{USAGE}");
        return;
    };
    let router = match side.as_str() {
        "axum" => by_hand::router(),
        "cbv" => views::router(),
        _ => {
            println!("{USAGE}");
            return;
        }
    };
    // As `axum::serve` does it: handlers become routes now, not at every request.
    let router = router.with_state(());
    if show {
        show_answer(&router, case.request());
    }
    for _ in 0..requests {
        let request = case.request();
        serve_one(&router, request);
    }
}

/// The region that is counted, found by its name: from a request to the end of its answer, as
/// hyper goes about it.
#[inline(never)]
fn serve_one(router: &Router, request: Request) {
    let response = at_once(router.clone().oneshot(request)).expect("a router cannot fail");
    let mut body = response.into_body();
    while let Some(frame) = at_once(body.frame()) {
        drop(black_box(frame));
    }
}

/// No handler here waits for anything: one poll is enough, and no runtime adds to the count.
fn at_once<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a handler waited"),
    }
}

/// Prints an answer, so that a reader can see that both sides give the same.
fn show_answer(router: &Router, request: Request) {
    let response = at_once(router.clone().oneshot(request)).expect("a router cannot fail");
    let (parts, body) = response.into_parts();
    let body = at_once(axum::body::to_bytes(body, usize::MAX)).expect("the body is in memory");
    println!("{} {:?} {}", parts.status, parts.headers, String::from_utf8_lossy(&body));
}
