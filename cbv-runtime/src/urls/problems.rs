//! What is wrong with patterns of several modules. It is found when the router is made, all of it
//! at once; within one `urls!` the compiler finds it before.

use std::collections::HashMap;

use super::matching::value;
use super::patterns::{Pattern, Patterns};
use super::routes::Routes;
use super::segment::{Capture, Segment};
use super::view_captures::Given;
use crate::extract::converter::Kind;

pub(super) fn problems<S: 'static>(patterns: &Patterns<S>, routes: &Routes) -> Vec<String> {
    let mut problems = Vec::new();
    same_names(routes, &mut problems);
    same_captures(routes, &mut problems);
    never_reached(routes, &mut problems);
    for (at, pattern) in patterns.list.iter().enumerate() {
        of_view(pattern, routes, at, &mut problems);
    }
    problems
}

fn same_names(routes: &Routes, problems: &mut Vec<String>) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    for route in routes.iter() {
        let Some(name) = route.name() else { continue };
        if let Some(other) = seen.insert(name, route.pattern()) {
            let pattern = route.pattern();
            problems.push(format!(
                "`{other}` and `{pattern}` have the same name, `{name}`: rename one of them"
            ));
        }
    }
}

fn same_captures(routes: &Routes, problems: &mut Vec<String>) {
    for route in routes.iter() {
        let names: Vec<_> = route.captures().map(|capture| capture.name).collect();
        let twice = names.iter().enumerate().find(|(at, name)| names[..*at].contains(name));
        if let Some((_, name)) = twice {
            let pattern = route.pattern();
            problems.push(format!("`{pattern}` captures `{name}` twice: rename one of them"));
        }
    }
}

fn never_reached(routes: &Routes, problems: &mut Vec<String>) {
    for (at, later) in routes.iter().enumerate() {
        let earlier = routes.overlapping(&later.segments).into_iter().take_while(|of| *of < at);
        let mut earlier = earlier.map(|of| routes.at(of));
        if let Some(shadow) = earlier.find(|earlier| shadows(&earlier.segments, &later.segments)) {
            let (shadow, later) = (shadow.pattern(), later.pattern());
            problems.push(format!(
                "`{later}` is never reached: `{shadow}` before it takes all its paths; put it first"
            ));
        }
    }
}

fn of_view<S: 'static>(
    pattern: &Pattern<S>,
    routes: &Routes,
    at: usize,
    problems: &mut Vec<String>,
) {
    let (route, view) = (routes.at(at), pattern.mounted.info());
    let given = Given { segments: &pattern.segments, before: None };
    let missing = view.captures.and_then(|fields| fields.first_field_without(&given));
    if let Some(name) = missing {
        problems.push(format!(
            "`{}` does not capture `{name}`, which is a field of the view `{}`",
            route.pattern(),
            view.name
        ));
    }
    for capture in route.captures() {
        if let Some((name, wanted)) = view.captures.and_then(|fields| fields.first_misfit(capture))
        {
            let wanted = wanted.rsplit("::").next().unwrap_or(wanted);
            problems.push(format!(
                "`{}` captures `{name}` as a `{}`, but the field of the view `{}` is a `{wanted}`: write `{{{name}: {wanted}}}`",
                route.pattern(),
                capture.type_name,
                view.name
            ));
        }
    }
    let of_attributes = pattern.mounted.problems(route, routes);
    problems.extend(
        of_attributes
            .into_iter()
            .map(|problem| format!("`{}` (`{}`): {problem}", route.pattern(), view.name)),
    );
}

/// Whether `earlier` certainly takes every path that `later` takes.
fn shadows(earlier: &[Segment], later: &[Segment]) -> bool {
    match (earlier.split_first(), later.split_first()) {
        (None, None) => true,
        (Some((Segment::Tail(one), _)), Some((Segment::Tail(other), _))) => {
            takes_all_of(one, other)
        }
        (Some((Segment::Tail(tail), _)), Some(_)) => {
            tail.kind == Kind::Text && !matches!(later, [Segment::Literal("")])
        }
        (Some((one, one_rest)), Some((other, other_rest))) => {
            takes_all(one, other) && shadows(one_rest, other_rest)
        }
        _ => false,
    }
}

fn takes_all(earlier: &Segment, later: &Segment) -> bool {
    match (earlier, later) {
        (Segment::Literal(earlier), Segment::Literal(later)) => earlier == later,
        (Segment::Capture(earlier), Segment::Literal(later)) => value(earlier, later).is_some(),
        (Segment::Capture(earlier), Segment::Capture(later)) => takes_all_of(earlier, later),
        _ => false,
    }
}

/// Two types may have the same name, in two modules: they are the same if they have the same
/// function.
fn takes_all_of(earlier: &Capture, later: &Capture) -> bool {
    earlier.kind.takes_all_of(later.kind) || std::ptr::fn_addr_eq(earlier.accepts, later.accepts)
}
