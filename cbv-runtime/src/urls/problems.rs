//! What is wrong with patterns that come from several modules: found when the router is made, all
//! of it at once. Within one `urls!` the compiler has found it before.

use std::collections::HashMap;

use super::fields::Given;
use super::module::{Pattern, Patterns};
use super::routes::Routes;
use super::shape::shadows;

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
            problems.push(format!("`{other}` and `{pattern}` have the same name, `{name}`"));
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
                "`{later}` is never reached: `{shadow}` before it takes all its paths"
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
    let missing = view.captures.and_then(|fields| fields.first_without(&given));
    if let Some(name) = missing {
        problems.push(format!(
            "`{}` does not capture `{name}`, which is a field of the view `{}`",
            route.pattern(),
            view.name
        ));
    }
    let of_attributes = pattern.mounted.problems(route, routes);
    problems.extend(
        of_attributes
            .into_iter()
            .map(|problem| format!("`{}` (`{}`): {problem}", route.pattern(), view.name)),
    );
}
