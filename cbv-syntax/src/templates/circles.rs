//! Templates that need each other, or themselves, without end.

use std::collections::{BTreeMap, BTreeSet};

use super::mistake::Mistake;
use super::refers::{Needed, Reference, Template};

/// All circles, each at the template in it that comes first. Only what is needed at each rendering
/// counts: a template that includes itself within `if` may end.
pub(super) fn circles(templates: &BTreeMap<String, Template>) -> Vec<Mistake> {
    let mut search =
        Search { templates, done: BTreeSet::new(), way: Vec::new(), found: Vec::new() };
    for name in templates.keys() {
        search.follow(name);
    }
    search.found
}

struct Search<'t> {
    templates: &'t BTreeMap<String, Template>,
    done: BTreeSet<&'t str>,
    /// From the first template to the one that is looked at, with how each needs the next.
    way: Vec<(&'t str, &'t Needed)>,
    found: Vec<Mistake>,
}

impl<'t> Search<'t> {
    fn follow(&mut self, name: &'t str) {
        if self.done.contains(name) {
            return;
        }
        let Some(template) = self.templates.get(name) else { return };
        for needed in template.needs.iter().filter(|needed| needed.is_certain) {
            let Some(next) = self.first_of(needed) else { continue };
            self.way.push((name, needed));
            match self.way.iter().position(|(other, _)| *other == next) {
                Some(start) => self.found.push(mistake(&self.way[start..])),
                None => self.follow(next),
            }
            self.way.pop();
        }
        self.done.insert(name);
    }

    fn first_of(&self, needed: &Needed) -> Option<&'t str> {
        let known = |name: &String| self.templates.get_key_value(name);
        needed.names.iter().find_map(known).map(|(name, _)| name.as_str())
    }
}

fn mistake(circle: &[(&str, &Needed)]) -> Mistake {
    let smallest = circle.iter().enumerate().min_by_key(|(_, (name, _))| *name);
    let start = smallest.map_or(0, |(at, _)| at);
    let (behind, before) = circle.split_at(start);
    let ordered: Vec<_> = before.iter().chain(behind).collect();
    let (template, needed) = *ordered[0];
    let message = match ordered.as_slice() {
        [_] => format!("the template {} itself", verb(needed)),
        _ => {
            let nexts = ordered.iter().skip(1).map(|(name, _)| *name).chain([template]);
            let steps: Vec<_> = ordered
                .iter()
                .zip(nexts)
                .map(|((_, needed), next)| format!("{} `{next}`", verb(needed)))
                .collect();
            format!("templates in a circle: this one {}", steps.join(", which "))
        }
    };
    Mistake { template: template.to_owned(), line: Some(needed.line), message }
}

fn verb(needed: &Needed) -> &'static str {
    match needed.by {
        Reference::Extends => "extends",
        Reference::Includes => "includes",
        Reference::Imports => "imports",
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    fn said<const N: usize>(sources: [(&str, &str); N]) -> Vec<String> {
        let sources: BTreeMap<_, _> =
            sources.map(|(name, source)| (name.to_owned(), source.to_owned())).into();
        check(&sources).mistakes.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_never_ends_is_found() {
        assert_eq!(
            said([("a.html", "\n{% extends 'a.html' %}")]),
            ["a.html:2: the template extends itself"]
        );
        let circle = [
            ("c.html", "{% block x %}\n{% include ['none.html', 'b.html'] %}{% endblock %}"),
            ("b.html", "{% extends 'a.html' %}"),
            ("a.html", "{% include 'c.html' ignore missing %}"),
            ("d.html", "{% extends 'a.html' %}"),
        ];
        assert_eq!(
            said(circle),
            [
                "a.html:1: templates in a circle: this one includes `c.html`, which includes `b.html`, which extends `a.html`"
            ]
        );
    }

    /// A tree of comments.
    #[test]
    fn what_may_end_is_none() {
        let tree = [
            ("node.html", "{% for node in node.children %}{% include 'node.html' %}{% endfor %}"),
            ("a.html", "{% include 'b.html' %}{% include 'b.html' %}"),
            ("b.html", "{% if x %}{% include 'a.html' %}{% endif %}"),
        ];
        assert_eq!(said(tree), [""; 0]);
    }
}
