//! Whichever way a request comes into a view; and layers that change the verb.

use axum::Router;
use axum::extract::Request;
use axum::http::Method;
use axum::routing::{get, post};
use cbv::prelude::*;
use tower::util::MapRequestLayer;

use crate::request::{CROSS_SITE, SAFE, Sent, UNSAFE, answer};
use crate::watched::{Layered, Plain, touch, touched, touching};
use crate::ways::{Way, services, ways};

async fn other() -> &'static str {
    touch("another handler");
    "another handler"
}

macro_rules! modules {
    ($($module:ident $inner:ident: $view:ident;)+) => {$(
        urls! {
            mod $module {
                "/alone" => $view::as_view();
                "/first/{_pk: u32}" => $view::as_view();
                "/first/{_name}" => get(other);
                "/prefix/{_section}/" => include $inner, namespace = inner;
                "/slash/" => $view::as_view();
            }
        }
        urls! {
            pub(crate) mod $inner, app_name = inner {
                "/" => $view::as_view();
                "/deep/{_pk: u32}" => $view::as_view();
                "/deep/{_name}" => get(other);
            }
        }
    )+};
}

modules! {
    plain plain_inner: Plain;
    layered layered_inner: Layered;
}

const OF_URLS: [&str; 7] = [
    "/alone",
    "/first/7",
    "/prefix/x/",
    "/prefix/x/deep/7",
    "/slash/",
    // Encoded in another way than in the pattern: axum's router does not find it.
    "/%61lone",
    "/%66irst/7",
];

macro_rules! all {
    ($view:ident, $module:ident) => {{
        let view = || $view::as_view();
        let mut all = ways!(view(), $module, OF_URLS, ());
        all.extend(services!(view()));
        let pages = Router::<()>::new().view("/a", view()).layer(ErrorPages::default());
        let layered = Router::<()>::new().view("/a", view().layer(touching("layer")));
        all.push(("error pages", "/a", Way::new(pages)));
        all.push(("a layer of the route", "/a", Way::new(layered)));
        all
    }};
}

/// Some of each kind: from elsewhere, and from here.
fn some() -> Vec<Sent> {
    let some: Vec<_> = Sent::all().step_by(97).chain([CROSS_SITE]).collect();
    assert!(some.iter().filter(|sent| sent.is_from_here()).count() > 5);
    some
}

async fn assert_everywhere(ways: Vec<(&str, &str, Way)>) {
    for (name, path, way) in ways {
        for sent in some() {
            for method in SAFE.into_iter().chain(UNSAFE) {
                let (status, text) = answer(way.clone(), sent.request(method, path)).await;
                let touched = touched();
                let at = format!("{method} {path} by {name}, {sent:?}: {text}");
                if SAFE.contains(&method) || sent.is_from_here() {
                    assert!([200, 405].contains(&status), "{at}");
                } else {
                    assert_eq!((status, &touched[..]), (403, &[][..]), "{at}");
                }
            }
        }
    }
}

#[tokio::test]
async fn of_a_view() {
    assert_everywhere(all!(Plain, plain)).await;
}

#[tokio::test]
async fn of_a_view_with_layers() {
    assert_everywhere(all!(Layered, layered)).await;
}

/// axum's own routing of single verbs.
#[tokio::test]
async fn of_one_verb_of_a_route() {
    let way = Way::new(Router::new().route("/a", post(Plain::as_view())));
    assert_eq!(answer(way, CROSS_SITE.request("POST", "/a")).await.0, 403);
    assert_eq!(touched(), [""; 0]);
}

fn to_verb(method: Method) -> MapRequestLayer<impl Fn(Request) -> Request + Clone> {
    MapRequestLayer::new(move |mut request: Request| {
        *request.method_mut() = method.clone();
        request
    })
}

/// A layer may make a POST of a GET: behind it the request is looked at once more.
#[tokio::test]
async fn a_layer_that_changes_the_verb() {
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let of_view = Plain::as_view().layer(to_verb(method.clone()));
        let of_router =
            Router::<()>::new().view("/a", Plain::as_view()).layer(to_verb(method.clone()));
        let ways = [
            Way::new(Router::<()>::new().view("/a", of_view.clone())),
            Way::new(of_view),
            Way::new(of_router),
        ];
        for way in ways {
            for sent in some() {
                let (status, _) = answer(way.clone(), sent.request("GET", "/a")).await;
                let touched = touched();
                if sent.is_from_here() {
                    assert_eq!((status, touched.last()), (200, Some(&"handler")));
                } else {
                    assert_eq!((status, &touched[..]), (403, &[][..]), "GET as {method}, {sent:?}");
                }
            }
        }
    }
}

/// What a layer makes safe has come as something else: the first look decides.
#[tokio::test]
async fn a_layer_that_makes_the_verb_safe() {
    let view = Plain::as_view().layer(to_verb(Method::GET));
    assert_eq!(answer(view, CROSS_SITE.request("POST", "/a")).await.0, 403);
    assert_eq!(touched(), [""; 0]);
}
