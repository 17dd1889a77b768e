//! From patterns to axum's router.

use std::sync::Arc;

use axum::Router;
use axum::routing::{MethodRouter, any};

use super::alternatives::Alternatives;
use super::gate::Gate;
use super::listing::with_listing;
use super::module::{Pattern, Patterns};
use super::problems::problems;
use super::resolver::{Candidate, Resolver};
use super::route::Segment;
use super::routes::{RouteInfo, Routes};
use super::shapes::Shapes;

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
    let candidates = patterns.list.into_iter().enumerate().map(|(at, pattern)| Candidate {
        gate: Gate::new(routes.clone(), at),
        path: path(&pattern.segments).into(),
        view: Arc::from(pattern.mounted),
    });
    let resolver = Resolver::new(candidates.collect(), routes);
    let shapes = Shapes::of(resolver.routes());
    let mut made = Router::new();
    for at in shapes.firsts() {
        made = made.route(&resolver.at(at).path, endpoint(&resolver, &shapes, at));
    }
    let routes = resolver.routes().clone();
    Ok(with_listing(made.fallback(resolver), routes))
}

/// What answers the paths of one shape.
fn endpoint<S>(resolver: &Resolver<S>, shapes: &Shapes<'_>, at: usize) -> MethodRouter<S>
where
    S: Clone + Send + Sync + 'static,
{
    let Candidate { gate, path, view } = resolver.at(at);
    let candidates = shapes.candidates(at);
    let is_only = candidates.len() == 1 && !shapes.wants_slash(at);
    let others = candidates.iter().map(|at| &resolver.at(*at).gate).skip(1);
    // What it refuses is no text, or empty, which axum takes for a capture: a tail's alone.
    let has_rest = gate.may_refuse() && others.into_iter().any(Gate::is_tail);
    let takes_all = candidates[0] == at && !gate.is_picky() && !has_rest;
    if is_only || takes_all {
        return view.method_router(gate.clone());
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
