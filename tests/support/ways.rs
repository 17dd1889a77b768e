//! Every way into a view.

use std::convert::Infallible;

use axum::extract::Request;
use axum::response::Response;
use tower::util::BoxCloneSyncService;

/// An application with one view.
pub(crate) type Way = BoxCloneSyncService<Request, Response, Infallible>;

/// Every way into a view, with its name and a path that leads there. `$module` is one of `urls!` with the view at
/// `/alone` and at `$paths`, for a router with the state of the view, `$state`.
macro_rules! ways {
    ($view:expr, $module:ident, $paths:expr, $state:expr) => {{
        use ::axum::Router;
        use ::axum::handler::Handler;
        use ::axum::routing::{any, any_service, get};
        use ::cbv::RouterExt as _;

        let view = || $view;
        let service = || Handler::with_state(view(), $state);
        let router = || Router::new().view("/a", view());
        let below = || Router::new().nest("/x", router());
        let of_urls = || Router::new().nest("/x", $module::router());
        let way = |router: Router<_>| Way::new(router.with_state($state));
        let mut ways: Vec<(&str, &str, Way)> = vec![
            ("the service itself", "/", Way::new(service())),
            ("Router::view", "/a", way(router())),
            ("a handler", "/a", way(Router::new().route("/a", any(view())))),
            ("a service", "/a", way(Router::new().route("/a", any_service(service())))),
            ("route_service", "/a", way(Router::new().route_service("/a", service()))),
            ("nest", "/x/a", way(below())),
            ("nest twice", "/y/x/a", way(Router::new().nest("/y", below()))),
            ("nest_service", "/x/a", way(Router::new().nest_service("/x", service()))),
            ("merge", "/a", way(Router::new().route("/", get(async || "another")).merge(router()))),
            ("fallback", "/a", way(Router::new().fallback(view()))),
            ("fallback_service", "/a", way(Router::new().fallback_service(service()))),
            ("below urls!", "/x/alone", way(of_urls())),
        ];
        ways.extend($paths.map(|path| ("urls!", path, way($module::router()))));
        ways
    }};
}
pub(crate) use ways;

/// Two more for a view without a state, which is a service by itself.
#[allow(unused_macros, reason = "not all tests have such views")]
macro_rules! services {
    ($view:expr) => {{
        use ::axum::Router;
        use ::axum::routing::any_service;

        [
            ("the view as a service", "/", Way::new($view)),
            ("a view as a service", "/a", Way::new(Router::new().route("/a", any_service($view)))),
            ("route_service", "/a", Way::new(Router::new().route_service("/a", $view))),
            ("nest_service", "/x/a", Way::new(Router::new().nest_service("/x", $view))),
            ("fallback_service", "/a", Way::new(Router::new().fallback_service($view))),
        ]
    }};
}
#[allow(unused_imports, reason = "not all tests have such views")]
pub(crate) use services;
