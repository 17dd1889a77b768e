//! From patterns to axum's router.

use std::sync::Arc;

use axum::Router;
use axum::routing::{MethodRouter, any};

use super::axum_routes::AxumRoutes;
use super::not_found::with_patterns_listed;
use super::patterns::{Pattern, Patterns};
use super::problems::problems;
use super::resolver::{Alternatives, Candidate, Resolver};
use super::resolver_match::ResolverMatch;
use super::routes::{RouteInfo, Routes};
use super::segment::Segment;

/// The table of the patterns.
pub(super) fn routes<S: 'static>(patterns: &Patterns<S>) -> Routes {
    Routes::new(patterns.list.iter().map(info).collect())
}

fn info<S: 'static>(pattern: &Pattern<S>) -> RouteInfo {
    let view = pattern.mounted.info();
    RouteInfo {
        segments: pattern.segments.clone(),
        is_checked: pattern.is_checked,
        name: pattern.name.clone(),
        view: view.name,
        allow: view.allow,
        attributes: view.attributes,
    }
}

impl<S: Clone + Send + Sync + 'static> Patterns<S> {
    /// The router, or all that is wrong with the patterns.
    ///
    /// # Errors
    ///
    /// The problems, a line each.
    pub fn into_router(self) -> Result<Router<S>, String> {
        router(self)
    }
}

/// axum's router knows the places of captures, not their types: the shape of a pattern. Each shape
/// is one route of axum's, mostly with one pattern.
fn router<S>(patterns: Patterns<S>) -> Result<Router<S>, String>
where
    S: Clone + Send + Sync + 'static,
{
    let routes = routes(&patterns);
    let problems = problems(&patterns, &routes);
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let candidates = patterns.list.into_iter().enumerate().map(|(at, pattern)| Candidate {
        route: ResolverMatch::new(routes.clone(), at),
        path: path(&pattern.segments).into(),
        view: Arc::from(pattern.mounted),
    });
    let resolver = Resolver::new(candidates.collect(), routes);
    let axum_routes = AxumRoutes::of(resolver.routes());
    let mut made = Router::new();
    for at in axum_routes.firsts() {
        made = made.route(&resolver.at(at).path, endpoint(&resolver, &axum_routes, at));
    }
    let routes = resolver.routes().clone();
    Ok(with_patterns_listed(made.fallback(resolver), routes))
}

/// The handler of the route of one shape.
fn endpoint<S>(resolver: &Resolver<S>, axum_routes: &AxumRoutes<'_>, at: usize) -> MethodRouter<S>
where
    S: Clone + Send + Sync + 'static,
{
    let Candidate { route, path, view } = resolver.at(at);
    let candidates = axum_routes.candidates(at);
    let is_only = candidates.len() == 1 && !axum_routes.wants_slash(at);
    let others = candidates.iter().map(|at| &resolver.at(*at).route).skip(1);
    // What it refuses is no text, or empty, which axum takes for a capture: a tail's alone.
    let has_rest = route.has_captures() && others.into_iter().any(ResolverMatch::ends_in_tail);
    let takes_all = candidates[0] == at && !route.has_typed_captures() && !has_rest;
    if is_only || takes_all {
        return view.method_router(route.clone());
    }
    any(Alternatives::new(resolver.clone(), candidates, path.clone()))
}

/// The path as axum writes it.
fn path(segments: &[Segment]) -> String {
    let segment = |segment: &Segment| match segment {
        Segment::Literal(text) => format!("/{text}"),
        Segment::Capture(capture) => format!("/{{{}}}", capture.name),
        Segment::Tail(capture) => format!("/{{*{}}}", capture.name),
    };
    segments.iter().map(segment).collect()
}
