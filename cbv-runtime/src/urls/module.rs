//! The functions of a module that `urls!` makes: `router`, `routes`, `print`.

use axum::Router;

use super::build;
use super::patterns::{Mounts, Patterns, UrlModule};
use super::route::{Entry, Module, Route};
use super::routes::{RouteInfo, Routes};
use super::segment::Segment;

/// The router of a module: `urls::router()`.
///
/// # Panics
///
/// When patterns contradict each other; all that is wrong is listed.
#[track_caller]
pub fn router<M, S>() -> Router<S>
where
    M: Mounts<S>,
    S: Clone + Send + Sync + 'static,
{
    match Patterns::of::<M>().into_router() {
        Ok(router) => router,
        Err(problems) => panic!("these URLs cannot be served:\n{problems}"),
    }
}

/// The routes of a module: `urls::routes()`.
#[must_use]
pub fn routes<M, S>() -> Routes
where
    M: Mounts<S>,
    S: Clone + Send + Sync + 'static,
{
    build::routes(&Patterns::<S>::of::<M>())
}

/// The patterns of a module with their names alone: no view is made for it.
#[must_use]
pub fn names<M: UrlModule>() -> Routes {
    let mut list = Vec::new();
    collect(M::MODULE, &[], "", &mut list);
    Routes::new(list)
}

fn collect(module: &Module, prefix: &[Segment], namespaces: &str, list: &mut Vec<RouteInfo>) {
    for entry in module.entries {
        match entry {
            Entry::Route(Route { segments, name, .. }) => list.push(RouteInfo {
                segments: [prefix, segments].concat(),
                name: name.map(|name| format!("{namespaces}{name}")),
                is_checked: false,
                view: "",
                allow: None,
                attributes: None,
            }),
            Entry::Include(include) => {
                let prefix = [prefix, include.prefix].concat();
                let namespace = include.namespace.map(|name| format!("{name}:"));
                let namespaces = format!("{namespaces}{}", namespace.unwrap_or_default());
                collect(include.module, &prefix, &namespaces, list);
            }
        }
    }
}

/// The table of the routes, on the standard output: `urls::print()`.
#[allow(clippy::print_stdout, reason = "that is what it is for")]
pub fn print(routes: &Routes) {
    print!("{routes}");
}
