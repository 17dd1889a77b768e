//! What a developer sees of an error: the page of a debug build, the log, a failed test.

use std::panic::{AssertUnwindSafe, catch_unwind};

use axum::Router;
use axum::routing::get;
use cbv::generic::template;
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{Error, ErrorPage, ErrorPages, urls};
use tower::layer::util::Identity;

use super::views::Failing;
use crate::logs;

urls! {
    mod pages: Templates {
        "/fail/{what}/{number: u8}/" => Failing::as_view(), name = fail;
        "/titles/" => template("list.html");
    }
}

async fn of_axum() -> Result<(), Error> {
    Err(Error::from(std::io::Error::other("a <secret> disk")).context("saving"))
}

fn application() -> Router {
    let templates = Templates::from_sources([
        ("list.html", "<ul>\n{% for row in [1] %}\n{% include 'row.html' %}\n{% endfor %}"),
        ("row.html", "one\ntwo\nthree\nfour\nfive\n<b>{{ secret.titel }}</b>\nseven"),
        ("404.html", "my 404"),
        ("500.html", "my 500"),
    ]);
    let templates = templates.expect("they parse").strict(true);
    pages::router()
        .view("/plain/{what}/{number}", Failing::as_view())
        .view("/layered/{what}/{number}", Failing::as_view().layer(Identity::new()))
        .route("/axum", get(of_axum))
        .with_state(templates)
}

fn templates() -> Templates {
    let pages = [("404.html", "my 404"), ("500.html", "my 500")];
    Templates::from_sources(pages).expect("they parse")
}

fn assert_shown(answer: &Answer, expected: &[&str]) {
    assert_eq!(answer.status(), 500);
    for expected in expected {
        let is_shown = answer.text().contains(expected);
        assert_eq!(is_shown, cfg!(debug_assertions), "{expected}: {}", answer.text());
    }
}

#[tokio::test]
async fn the_page_has_the_cause_and_the_place() {
    let client = Client::new(Router::new().nest("/site", application()));
    assert_shown(
        &client.get("/site/fail/cause/7/?a=1&b=2").await,
        &[
            "<strong>invalid digit found in string</strong>",
            "GET /site/fail/cause/7/?a=1&amp;b=2",
            "<code>/site/fail/{what}/{number}/</code>",
            "views::error::views::Failing",
            "A release build does not show this.",
        ],
    );
    let place = ["POST /site/plain/panic/7", "/plain/{what}/{number}", "views::Failing"];
    let post = client.post("/site/plain/panic/7").await;
    assert_shown(&post, &place);
    assert_shown(&post, &["<strong>a handler panicked: a secret</strong>"]);
    assert_shown(&client.get("/site/layered/cause/7").await, &["views::Failing"]);
}

#[tokio::test]
async fn the_page_has_the_lines_of_the_template() {
    let answer = Client::new(application()).get("/titles/").await;
    assert_shown(
        &answer,
        &[
            "row.html:6: undefined value",
            "(included from list.html:3)",
            "<code>row.html</code>, line 6",
            "   2  two\n",
            "<mark>   6  &lt;b&gt;{{ secret.titel }}&lt;/b&gt;</mark>\n   7  seven\n",
        ],
    );
    assert!(!answer.text().contains("   1  one"), "{}", answer.text());
}

#[tokio::test]
async fn a_client_that_prefers_json_gets_the_cause_as_detail() {
    let client = Client::new(application());
    for (path, detail) in [
        ("/fail/cause/7/", "invalid digit found in string"),
        ("/plain/panic/7", "a handler panicked: a secret"),
        ("/plain/unavailable/7", "a secret database: a secret address"),
    ] {
        for method in ["GET", "POST"] {
            let answer = client.request(method, path).header("accept", "application/json").await;
            assert_eq!(answer.header("content-type"), Some("application/problem+json"));
            let problem: serde_json::Value = answer.json();
            assert_eq!(problem["detail"] == detail, cfg!(debug_assertions), "{problem}");
        }
    }
}

#[tokio::test]
async fn pages_of_ones_own_do_not_hide_those_for_developers() {
    let client = Client::new(application().layer(ErrorPages::new(templates())));
    assert_shown(&client.get("/fail/cause/7/").await, &["invalid digit found in string"]);
    assert_shown(
        &client.get("/axum").await,
        &["saving", "<li>a &lt;secret&gt; disk</li>", "GET /axum"],
    );
    let lost = client.get("/nowhere/").await;
    assert_eq!(lost.text().contains("/fail/{what}/{number: u8}/"), cfg!(debug_assertions));
    // What a view has answered is not for developers.
    assert_eq!(client.get("/fail/http404/7/").await.text(), "my 404");
}

/// A release build shows the same, and needs no `debug(false)` for it.
#[tokio::test]
async fn nothing_of_the_inside_is_shown_in_a_release() {
    let pages = ErrorPages::new(templates());
    let own = Client::new(application().layer(pages.debug(false)));
    let small = Client::new(application().layer(ErrorPages::default().debug(false)));
    let none = ErrorPages::new(|_: &ErrorPage<'_>| None);
    let none = Client::new(application().layer(none.debug(false)));
    for path in ["/fail/cause/7/", "/plain/panic/7", "/axum", "/titles/", "/layered/panic/7"] {
        assert_eq!(own.get(path).await.text(), "my 500", "{path}");
        for client in [&small, &none] {
            for accept in ["text/html", "application/json"] {
                let answer = client.get(path).header("accept", accept).await;
                assert_eq!(answer.status(), 500);
                for inside in ["secret", "views", "digit", "saving", "row.html", "plain"] {
                    assert!(!answer.text().contains(inside), "{path}: {}", answer.text());
                }
            }
        }
    }
    assert_eq!(own.get("/nowhere/").await.text(), "my 404");
    for path in ["/nowhere/", "/fail/http404/7/"] {
        for text in [small.get(path).await.text(), none.get(path).await.text()] {
            assert!(!text.contains("{what}") && !text.contains("book"), "{text}");
        }
    }
}

/// One line for each error, with the request in fields.
#[tokio::test]
async fn an_error_is_logged_once_with_its_place() {
    let view = "views::error::views::Failing";
    let of_view =
        |method: &str, path: &str| format!("method={method:?} path={path:?} view={view:?} ");
    for (method, path, line, fields) in [
        (
            "GET",
            "/site/fail/cause/7/",
            "ERROR cbv::request Internal Server Error: invalid digit found in string",
            of_view("GET", "/site/fail/cause/7/"),
        ),
        (
            "POST",
            "/site/plain/http404/7",
            "WARN cbv::request Not Found: no <book> 7",
            of_view("POST", "/site/plain/http404/7"),
        ),
        (
            "POST",
            "/site/layered/panic/7",
            "ERROR cbv::request a handler panicked: a secret",
            of_view("POST", "/site/layered/panic/7"),
        ),
        (
            "GET",
            "/site/titles/",
            "ERROR cbv::request Internal Server Error: row.html:6: undefined value: `secret` is undefined \
             (included from list.html:3)",
            "method=\"GET\" path=\"/site/titles/\" view=\"cbv_runtime::generic::ready::template::Template\" "
                .to_owned(),
        ),
        (
            "GET",
            "/site/axum",
            "ERROR cbv::request Internal Server Error: saving: a <secret> disk",
            "method=\"GET\" path=\"/site/axum\" ".to_owned(),
        ),
    ] {
        for pages in [None, Some(ErrorPages::new(templates()))] {
            let (logs, _guard) = logs::record();
            let router = Router::new().nest("/site", application());
            let router = match pages {
                None => router,
                Some(pages) => router.layer(pages),
            };
            let answer = Client::new(router).request(method, &format!("{path}?secret=1")).await;
            assert!(answer.status().as_u16() >= 400);
            assert_eq!(logs.lines(), [line]);
            assert_eq!(logs.fields(), [fields.as_str()]);
        }
    }
}

/// Nobody knows the request: the error is logged all the same.
#[tokio::test]
async fn an_error_that_nobody_looks_at_is_logged() {
    use tower::ServiceExt;
    let (logs, _guard) = logs::record();
    let request = axum::extract::Request::get("/axum").body(axum::body::Body::empty());
    drop(application().oneshot(request.expect("a request")).await);
    assert_eq!(logs.lines(), ["ERROR cbv::request Internal Server Error: saving: a <secret> disk"]);
    assert_eq!(logs.fields(), [""]);
}

/// A test that fails prints the error: it is in what is captured, so here the answer says it of
/// itself.
#[tokio::test]
async fn an_answer_knows_the_error_of_the_server() {
    let answer = Client::new(application()).get("/titles/").await;
    let shown = format!("{answer:?}");
    assert!(shown.contains("row.html:6: undefined value"), "{shown}");
    let failed = catch_unwind(AssertUnwindSafe(|| {
        let answer = answer;
        assert_eq!(answer.status(), 200);
    }));
    assert!(failed.is_err());
}
