//! From patterns to axum's router.

use std::sync::Arc;

use axum::Router;
use axum::routing::{MethodRouter, any};

use super::alternatives::{Alternatives, Candidate};
use super::gate::Gate;
use super::matching::{comes_before, overlap};
use super::module::{Pattern, Patterns};
use super::mounted::Mounted;
use super::problems::problems;
use super::route::Segment;
use super::routes::{RouteInfo, Routes};
use super::unmatched::Fallback;

/// The table of the patterns.
pub(super) fn routes<S: 'static>(patterns: &Patterns<S>) -> Routes {
    Routes::new(patterns.list.iter().map(info).collect())
}

fn info<S: 'static>(pattern: &Pattern<S>) -> RouteInfo {
    let view = pattern.mounted.info();
    RouteInfo {
        segments: pattern.segments.clone(),
        name: pattern.name.clone(),
        view: view.name,
        allow: view.allow,
    }
}

/// The router, or all that is wrong with the patterns.
///
/// axum's router knows shapes: where captures stand, not what they are. One shape is one route of
/// axum's, and mostly one pattern.
pub(super) fn router<S>(patterns: Patterns<S>) -> Result<Router<S>, String>
where
    S: Clone + Send + Sync + 'static,
{
    let routes = routes(&patterns);
    let problems = problems(&patterns, &routes);
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let views: Vec<Arc<dyn Mounted<S>>> =
        patterns.list.into_iter().map(|pattern| pattern.mounted.into()).collect();
    let mut router = Router::new();
    for at in first_of_each_shape(&routes) {
        let path = path(&routes.at(at).segments);
        router = router.route(&path, endpoint(&routes, &views, at));
    }
    Ok(router.fallback(Fallback(routes)))
}

/// What answers the paths of one shape.
fn endpoint<S>(routes: &Routes, views: &[Arc<dyn Mounted<S>>], at: usize) -> MethodRouter<S>
where
    S: Clone + Send + Sync + 'static,
{
    let gate = |at| Gate::new(routes.clone(), at);
    let shape = &routes.at(at).segments;
    let candidates = candidates(routes, shape);
    let is_only = candidates.len() == 1 && !wants_slash(routes, shape);
    let takes_all = candidates[0] == at && !gate(at).is_picky();
    if is_only || takes_all {
        return views[at].method_router(gate(at));
    }
    let candidate = |at: usize| Candidate { gate: gate(at), view: views[at].clone() };
    any(Alternatives::new(candidates.into_iter().map(candidate).collect(), routes.clone()))
}

/// The first pattern of each shape.
fn first_of_each_shape(routes: &Routes) -> Vec<usize> {
    let mut seen = std::collections::HashSet::new();
    let shape = |route: &RouteInfo| route.segments.iter().map(shape_of).collect::<String>();
    let firsts = routes.iter().enumerate().filter(|(_, route)| seen.insert(shape(route)));
    firsts.map(|(at, _)| at).collect()
}

fn shape_of(segment: &Segment) -> String {
    match segment {
        Segment::Literal(text) => format!("/{text}"),
        Segment::Capture(_) => "/{}".to_owned(),
        Segment::Tail(_) => "/{*}".to_owned(),
    }
}

/// The patterns that paths of this shape may be meant for, in their order. A path that has a more
/// specific shape as well has been taken by that one.
fn candidates(routes: &Routes, shape: &[Segment]) -> Vec<usize> {
    let is_candidate = |route: &RouteInfo| {
        overlap(&route.segments, shape) && !comes_before(&route.segments, shape)
    };
    let candidates = routes.iter().enumerate().filter(|(_, route)| is_candidate(route));
    candidates.map(|(at, _)| at).collect()
}

/// Whether a path of this shape may be one of a pattern's, were there a slash behind it.
fn wants_slash(routes: &Routes, shape: &[Segment]) -> bool {
    let slashed: Vec<_> = shape.iter().copied().chain([Segment::Literal("")]).collect();
    routes.iter().any(|route| overlap(&route.segments, &slashed))
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
