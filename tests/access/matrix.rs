//! Each kind of check, on a view, a base and handlers, with each verb, on each way into a view: nobody who may not pass
//! reaches a layer, a capture, an extractor, a setup, a dispatch or a handler.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use cbv::prelude::*;
use tower::ServiceExt;
use tower::util::MapRequestLayer;

use crate::users::{Permission, USERS, Users, is_staff, is_tall};
use crate::watched::{Captured, Extracted, touch, touched, touching};
use crate::ways::{Way, ways};

/// Handlers for all that is sent, a setup and a dispatch.
#[base]
trait Pages: View {
    #[handler(setup)]
    async fn load(&self) -> Result<(), Error> {
        touch("setup");
        Ok(())
    }

    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        touch("dispatch");
        next.run(self).await
    }

    #[handler(get, post, "PROPFIND")]
    async fn answer(&self) -> &'static str {
        touch("handler");
        "shown"
    }
}

/// Who passes a kind of check.
type Passes = fn(&str) -> bool;

/// One kind of check: on a view, on a base, and on each handler of a view.
macro_rules! kinds {
    ($($kind:ident { $($check:tt)+ })+) => {
        $(#[allow(dead_code, reason = "nobody asks these views what they answer")]
        mod $kind {
            use super::*;

            #[derive(View)]
            #[view(layer(touching("layer")), $($check)+, state = Users, base = Pages)]
            #[view(methods(get, post, head, options, "PROPFIND"))]
            pub(super) struct OfView {
                #[view(path)]
                _name: Option<Captured>,
                #[view(extract)]
                _extracted: Extracted,
            }

            impl Pages for OfView {}

            #[base($($check)+)]
            pub(super) trait Guarded: Pages + View<State = Users> {}

            /// A handler of its own: the checks of the base stay.
            #[derive(View)]
            #[view(base = Guarded, state = Users)]
            #[view(methods(get, post, head, options, "PROPFIND"))]
            pub(super) struct OfBase {
                #[view(extract)]
                _extracted: Extracted,
            }

            impl Pages for OfBase {}
            impl Guarded for OfBase {}

            impl OfBase {
                #[handler(post)]
                async fn own(&self) -> &'static str {
                    touch("handler");
                    "shown"
                }
            }

            #[derive(View)]
            #[view(state = Users)]
            #[view(methods(get, post, head, options, "PROPFIND"))]
            pub(super) struct OfHandlers {
                #[view(extract)]
                _extracted: Extracted,
            }

            impl OfHandlers {
                #[handler(get, post, "PROPFIND", $($check)+)]
                async fn answer(&self) -> &'static str {
                    touch("handler");
                    "shown"
                }

                #[handler(options, $($check)+)]
                async fn options(&self) {
                    touch("handler");
                }

                #[handler(http_method_not_allowed, $($check)+)]
                async fn refuse(&self) -> StatusCode {
                    touch("handler");
                    StatusCode::METHOD_NOT_ALLOWED
                }
            }
        })+

        /// Each kind, and the three views with it.
        fn all_kinds(users: &Users) -> Vec<(&'static str, [Way; 3])> {
            vec![$((stringify!($kind), [
                one(users, $kind::OfView::as_view()),
                one(users, $kind::OfBase::as_view()),
                one(users, $kind::OfHandlers::as_view()),
            ])),+]
        }
    };
}

kinds! {
    login { login_required }
    permission { permission_required = Permission::Edit }
    all { permission_required = [Permission::Edit, Permission::Delete] }
    any { permission_required = any(Permission::Edit, Permission::Delete) }
    test { user_passes_test = is_staff }
    tests { user_passes_test = [is_staff, is_tall] }
}

const PASSES: [(&str, Passes); 6] = [
    ("login", |_| true),
    ("permission", |user| matches!(user, "one" | "both")),
    ("all", |user| user == "both"),
    ("any", |user| matches!(user, "one" | "both")),
    ("test", |user| matches!(user, "staff" | "chief")),
    ("tests", |user| user == "chief"),
];

fn one<V>(users: &Users, view: cbv::AsView<V>) -> Way
where
    V: View<State = Users>,
    V::__CbvSource: cbv::__private::ProvidedBy<Users, State = Users>,
{
    Way::new(axum::Router::new().view("/{_name}", view).with_state(users.clone()))
}

/// The verbs, and how a request that passes is answered.
const VERBS: [(&str, u16); 8] = [
    ("GET", 200),
    ("HEAD", 200),
    ("POST", 200),
    ("PROPFIND", 200),
    ("OPTIONS", 200),
    ("DELETE", 405),
    ("TRACE", 405),
    ("BREW", 405),
];

/// Status, location and body.
type Answered = (u16, Option<String>, String);

async fn answer(way: &Way, method: &str, path: &str, user: Option<&str>) -> Answered {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(user) = user {
        request = request.header("x-user", user);
    }
    let request = request.body(Body::from("a body")).expect("a request");
    let response = way.clone().oneshot(request).await.expect("infallible");
    let status = response.status().as_u16();
    let location = response.headers().get("location");
    let location = location.map(|url| url.to_str().expect("ASCII").to_owned());
    if matches!(status, 302 | 403) {
        assert_eq!(response.headers()["cache-control"], "no-store");
    }
    let body = to_bytes(response.into_body(), 10_000).await.expect("a body");
    (status, location, String::from_utf8_lossy(&body).into_owned())
}

/// One request of this user: refused before anything is touched, or answered.
async fn assert_answered(
    users: &Users,
    (name, path, way): (&str, &str, &Way),
    (method, status): (&str, u16),
    user: Option<&str>,
    passes: Passes,
) {
    let at = format!("{method} {path} by {name} as {user:?}");
    let (found, location, body) = answer(way, method, path, user).await;
    let touched = touched();
    assert_eq!(users.asked(), 1, "{at}");
    match user {
        Some(user) if passes(user) => {
            assert_eq!(found, status, "{at}: {body}");
            // Handlers have an OPTIONS of their own, others have that of the view.
            let is_handled = status == 200 && method != "OPTIONS";
            assert!(!is_handled || touched.contains(&"handler"), "{at}: {touched:?}");
        }
        refused => {
            let login = format!("/accounts/login/?next={}", path.replace('%', "%25"));
            let expected = if refused.is_none() { (302, Some(login)) } else { (403, None) };
            assert_eq!((found, location), expected, "{at}: {body}");
            assert_eq!(touched, [""; 0], "{at}");
            assert_eq!(body.is_empty(), method == "HEAD" || found == 302, "{at}");
        }
    }
}

#[tokio::test]
async fn each_kind_in_each_place_with_each_verb() {
    let users = Users::default();
    for ((kind, places), (name, passes)) in all_kinds(&users).into_iter().zip(PASSES) {
        assert_eq!(kind, name);
        for (place, way) in ["a view", "a base", "handlers"].into_iter().zip(places) {
            for verb in VERBS {
                for user in USERS {
                    let name = format!("{kind} of {place}");
                    assert_answered(&users, (&name, "/x", &way), verb, user, passes).await;
                }
            }
        }
    }
}

use all::{OfBase, OfHandlers, OfView};

macro_rules! modules {
    ($($module:ident $inner:ident: $view:ident;)+) => {$(
        urls! {
            mod $module: Users {
                "/alone" => $view::as_view();
                "/first/{pk: u32}" => $view::as_view();
                "/first/{other}" => axum::routing::get(async || "another");
                "/prefix/{section}/" => include $inner, namespace = inner;
                "/slash/" => $view::as_view();
            }
        }
        urls! {
            pub(crate) mod $inner: Users, app_name = inner {
                "/" => $view::as_view();
                "/deep/{pk: u32}" => $view::as_view();
                "/deep/{other}" => axum::routing::get(async || "another");
            }
        }
    )+};
}

modules! {
    of_view of_view_inner: OfView;
    of_base of_base_inner: OfBase;
    of_handlers of_handlers_inner: OfHandlers;
}

const OF_URLS: [&str; 6] =
    ["/alone", "/first/7", "/prefix/x/", "/prefix/x/deep/7", "/slash/", "/%61lone"];

/// Each way, without a layer around the view and with one.
macro_rules! all_ways {
    ($view:ident, $module:ident, $users:expr) => {{
        let mut all = ways!($view::as_view(), $module, OF_URLS, $users.clone());
        let layered = $view::as_view().layer(touching("layer of the route"));
        all.extend(ways!(layered.clone(), $module, [], $users.clone()));
        let pages = axum::Router::new().view("/a", $view::as_view()).layer(ErrorPages::default());
        all.push(("error pages", "/a", Way::new(pages.with_state($users.clone()))));
        all
    }};
}

#[tokio::test]
async fn each_way_into_a_view() {
    let users = Users::default();
    let of_view = all_ways!(OfView, of_view, users);
    let of_base = all_ways!(OfBase, of_base, users);
    let of_handlers = all_ways!(OfHandlers, of_handlers, users);
    for (name, path, way) in of_view.iter().chain(&of_base).chain(&of_handlers) {
        for verb in VERBS {
            for user in [None, Some("one"), Some("both")] {
                let passes = |user: &str| user == "both";
                assert_answered(&users, (name, path, way), verb, user, passes).await;
            }
        }
    }
}

#[derive(View)]
#[view(state = Users, login_required(post, put))]
struct SomeVerbs;

impl SomeVerbs {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }

    #[handler(post, put, patch)]
    async fn save(&self) -> &'static str {
        "saved"
    }
}

#[tokio::test]
async fn a_check_of_some_verbs() {
    let users = Users::default();
    let way = one(&users, SomeVerbs::as_view());
    for (method, anonymous) in [
        ("GET", 200),
        ("HEAD", 200),
        ("OPTIONS", 200),
        ("PATCH", 200),
        ("DELETE", 405),
        ("POST", 302),
        ("PUT", 302),
    ] {
        assert_eq!(answer(&way, method, "/x", None).await.0, anonymous, "{method}");
        assert_eq!(users.asked(), usize::from(anonymous == 302), "{method}");
        let passed = if method == "DELETE" { 405 } else { 200 };
        assert_eq!(answer(&way, method, "/x", Some("bob")).await.0, passed, "{method}");
        users.asked();
    }
}

/// HEAD says of a page what GET says: it has the checks of GET, whoever answers it.
#[derive(View)]
#[view(state = Users)]
struct OwnHead;

impl OwnHead {
    #[handler(get, login_required)]
    async fn show(&self) -> &'static str {
        "shown"
    }

    #[handler(head)]
    async fn head(&self) {}
}

#[tokio::test]
async fn head_has_the_checks_of_get() {
    let way = one(&Users::default(), OwnHead::as_view());
    assert_eq!(answer(&way, "HEAD", "/x", None).await.0, 302);
    assert_eq!(answer(&way, "HEAD", "/x", Some("bob")).await.0, 200);
    assert_eq!(answer(&way, "OPTIONS", "/x", None).await.0, 200);
}

/// Checks on handlers of a base, and the view's own handlers in their place.
#[base]
trait Shelf: View<State = Users> {
    #[handler(get)]
    async fn index(&self) -> &'static str {
        "index"
    }

    #[handler(post, delete, permission_required = Permission::Edit)]
    async fn change(&self) -> &'static str {
        "changed"
    }
}

#[derive(View)]
#[view(base = Shelf, state = Users)]
struct Own;

impl Shelf for Own {}

impl Own {
    #[handler(post)]
    async fn own(&self) -> &'static str {
        "own"
    }

    #[handler(delete, user_passes_test = is_tall)]
    async fn remove(&self) -> &'static str {
        "removed"
    }
}

#[tokio::test]
async fn a_check_of_a_base_handler_survives_an_override() {
    let way = one(&Users::default(), Own::as_view());
    for (method, user, status) in [
        ("GET", None, 200),
        ("POST", None, 302),
        ("POST", Some("bob"), 403),
        ("POST", Some("one"), 200),
        // Both the base and the view ask.
        ("DELETE", Some("one"), 403),
        ("DELETE", Some("tall"), 403),
        ("DELETE", None, 302),
    ] {
        assert_eq!(answer(&way, method, "/x", user).await.0, status, "{method} as {user:?}");
    }
}

/// A layer may make a POST of a GET: behind it the checks run again, of the user who is known by then.
#[tokio::test]
async fn a_layer_that_changes_the_verb() {
    let users = Users::default();
    let to_post = MapRequestLayer::new(|mut request: Request| {
        *request.method_mut() = Method::POST;
        request
    });
    let way = one(&users, SomeVerbs::as_view().layer(to_post));
    assert_eq!(answer(&way, "GET", "/x", None).await.0, 302);
    assert_eq!(users.asked(), 1);
    assert_eq!(answer(&way, "GET", "/x", Some("bob")).await.2, "saved");
    assert_eq!(users.asked(), 1);
    // What a layer makes safe has come as something else: the first look decides.
    let to_get = MapRequestLayer::new(|mut request: Request| {
        *request.method_mut() = Method::GET;
        request
    });
    let way = one(&users, SomeVerbs::as_view().layer(to_get));
    assert_eq!(answer(&way, "POST", "/x", None).await.0, 302);
}
