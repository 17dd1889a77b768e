//! Which patterns become routes of axum's router, and which patterns each of these routes serves.
//!
//! axum's router knows the shape of a pattern alone: where it has texts, captures and a tail.

use std::collections::HashSet;

use super::routes::{RouteInfo, Routes};
use super::segment::Segment;

/// The routes of axum's router for all patterns.
pub(super) struct AxumRoutes<'a> {
    routes: &'a Routes,
    /// Patterns without a route of their own.
    ///
    /// axum's router refuses a tail where another pattern has a capture. The fallback finds such a
    /// tail, and the routes whose shapes its paths may have.
    left_out: HashSet<usize>,
}

impl<'a> AxumRoutes<'a> {
    pub(super) fn of(routes: &'a Routes) -> Self {
        let captured: HashSet<String> = routes.iter().flat_map(before_captures).collect();
        let is_left_out = |route: &RouteInfo| match route.segments.split_last() {
            Some((Segment::Tail(_), before)) => captured.contains(&text(before)),
            _ => false,
        };
        let left_out = routes.iter().enumerate().filter(|(_, route)| is_left_out(route));
        Self { routes, left_out: left_out.map(|(at, _)| at).collect() }
    }

    /// The first pattern of each shape: each is one route.
    pub(super) fn firsts(&self) -> Vec<usize> {
        let mut seen = HashSet::new();
        let is_first = |(at, route): &(usize, &RouteInfo)| {
            !self.left_out.contains(at) && seen.insert(text(&route.segments))
        };
        self.routes.iter().enumerate().filter(is_first).map(|(at, _)| at).collect()
    }

    /// The patterns that may take a path of this shape, in their order. A path that has a more
    /// specific shape as well was routed by that one.
    pub(super) fn candidates(&self, at: usize) -> Vec<usize> {
        let shape = &self.routes.at(at).segments;
        let mut candidates = self.routes.overlapping(shape);
        candidates.retain(|at| {
            let is_taken = comes_before(&self.routes.at(*at).segments, shape);
            self.left_out.contains(at) || !is_taken
        });
        candidates
    }

    /// Whether a pattern may take a path of this shape with a slash added.
    pub(super) fn wants_slash(&self, at: usize) -> bool {
        let shape = self.routes.at(at).segments.iter().copied();
        let slashed: Vec<_> = shape.chain([Segment::Literal("")]).collect();
        !self.routes.overlapping(&slashed).is_empty()
    }
}

/// Whether axum's router prefers the first shape for a path that has both: it compares segment by
/// segment, a literal before a capture before a tail.
fn comes_before(one: &[Segment], other: &[Segment]) -> bool {
    let rank = |segment: &Segment| match segment {
        Segment::Literal(_) => 0,
        Segment::Capture(_) => 1,
        Segment::Tail(_) => 2,
    };
    one.iter().map(rank).lt(other.iter().map(rank))
}

/// The shapes before each capture.
fn before_captures(route: &RouteInfo) -> Vec<String> {
    let segments = route.segments.iter().enumerate();
    let captures = segments.filter(|(_, segment)| matches!(segment, Segment::Capture(_)));
    captures.map(|(at, _)| text(&route.segments[..at])).collect()
}

fn text(shape: &[Segment]) -> String {
    let segment = |segment: &Segment| match segment {
        Segment::Literal(text) => format!("/{text}"),
        Segment::Capture(_) => "/{}".to_owned(),
        Segment::Tail(_) => "/{*}".to_owned(),
    };
    shape.iter().map(segment).collect()
}
