//! Views that take requests from any site.

use std::borrow::Cow;

use axum::Router;
use cbv::RedirectView;
use cbv::generic::redirect;
use cbv::prelude::*;

use crate::request::{CROSS_SITE, Sent, UNSAFE, answer};
use crate::watched::{Saves, touch, touched, touching};

#[derive(View)]
#[view(csrf_exempt)]
struct SignedByTheBank;

impl SignedByTheBank {
    #[handler(post)]
    async fn paid(&self) -> &'static str {
        touch("handler");
        "paid"
    }
}

#[derive(View)]
#[view(csrf_exempt, layer(touching("layer")), layer(touching("inner layer")))]
struct Layered {
    #[view(default = "paid")]
    text: Cow<'static, str>,
}

impl Layered {
    #[handler(post)]
    async fn paid(&self) -> String {
        touch("handler");
        self.text.to_string()
    }
}

#[derive(View)]
#[view(csrf_exempt, base = Saves, inline, methods(post, delete, "PROPFIND"))]
struct Inherited;

impl Saves for Inherited {}

/// The short form of a generic view.
#[derive(RedirectView)]
#[view(url = "/new/", csrf_exempt)]
struct Moved;

#[tokio::test]
async fn they_take_all_requests() {
    let router: Router = Router::new()
        .view("/plain", SignedByTheBank::as_view())
        .view("/layered", Layered::as_view().text("paid, too"))
        .view("/inherited", Inherited::as_view())
        .view("/moved", Moved::as_view());
    for sent in Sent::all().step_by(13).chain([CROSS_SITE]) {
        for (path, expected) in
            [("/plain", "paid"), ("/layered", "paid, too"), ("/inherited", "saved?")]
        {
            let (status, text) = answer(router.clone(), sent.request("POST", path)).await;
            assert_eq!((status, &*text), (200, expected), "{path} {sent:?}");
            assert_eq!(touched().last(), Some(&"handler"));
        }
        let (status, _) = answer(router.clone(), sent.request("POST", "/moved")).await;
        assert_eq!(status, 302);
    }
    // They answer no more than before.
    assert_eq!(answer(router, CROSS_SITE.request("DELETE", "/plain")).await.0, 405);
}

/// A redirect changes nothing, but it is a view: it says so itself.
#[tokio::test]
async fn a_redirect_is_a_view_as_others() {
    let router: Router = Router::new().view("/old", redirect("/new/"));
    for method in UNSAFE {
        let (status, _) = answer(router.clone(), CROSS_SITE.request(method, "/old")).await;
        assert_eq!(status, 403, "{method}");
    }
    assert_eq!(answer(router, CROSS_SITE.request("GET", "/old")).await.0, 302);
}
