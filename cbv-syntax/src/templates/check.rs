//! Checks templates: each parses, and those that it needs exist.

use std::collections::{BTreeMap, BTreeSet};

use super::built_in::built_in;
use super::circles::circles;
use super::mistake::Mistake;
use super::refers::{Needed, Template};
use crate::suggest;

/// Where templates come from.
pub trait Sources {
    /// The text of a template, or why it cannot be read.
    fn get(&self, name: &str) -> Option<Result<String, Mistake>>;

    /// The names of all.
    fn names(&self) -> Vec<String>;
}

impl Sources for BTreeMap<String, String> {
    fn get(&self, name: &str) -> Option<Result<String, Mistake>> {
        self.get(name).cloned().map(Ok)
    }

    fn names(&self) -> Vec<String> {
        self.keys().cloned().collect()
    }
}

/// What templates refer to, and what is wrong with them.
#[derive(Debug, Default)]
pub struct Checked {
    /// The templates that parse, by name.
    pub templates: BTreeMap<String, Template>,
    /// All that is wrong, in the order of templates and lines.
    pub mistakes: Vec<Mistake>,
}

/// Reads all templates.
#[must_use]
pub fn check(sources: &impl Sources) -> Checked {
    read(sources, sources.names().into_iter().collect())
}

/// Reads one template, and all that it needs.
#[must_use]
pub fn check_from(sources: &impl Sources, name: &str) -> Checked {
    read(sources, BTreeSet::from([name.to_owned()]))
}

fn read(sources: &impl Sources, mut to_read: BTreeSet<String>) -> Checked {
    let mut checked = Checked::default();
    let mut seen = BTreeSet::new();
    while let Some(name) = to_read.pop_first() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let Some(source) = sources.get(&name) else { continue };
        let read = source.map_err(|mistake| vec![mistake]);
        match read.and_then(|source| Template::read(&name, &source)) {
            Ok(template) => {
                for needed in &template.needs {
                    let mut found: Vec<_> = needed.names.clone();
                    found.retain(|name| {
                        seen.contains(name)
                            || sources.get(name).is_some()
                            || built_in(name).is_some()
                    });
                    if found.is_empty() && !needed.is_optional {
                        checked.mistakes.push(missing(sources, &name, needed));
                    }
                    to_read.extend(found);
                }
                checked.templates.insert(name, template);
            }
            Err(mistakes) => checked.mistakes.extend(mistakes),
        }
    }
    checked.mistakes.extend(circles(&checked.templates));
    checked.mistakes.sort_by(|a, b| (&a.template, a.line).cmp(&(&b.template, b.line)));
    checked
}

fn missing(sources: &impl Sources, template: &str, needed: &Needed) -> Mistake {
    let message = match needed.names.as_slice() {
        [name] => format!("there is no template `{name}`{}", did_you_mean(sources, name)),
        names => format!("there is none of the templates `{}`", names.join("`, `")),
    };
    Mistake { template: template.to_owned(), line: Some(needed.line), message }
}

/// `; did you mean ..?` or nothing.
#[must_use]
pub fn did_you_mean(sources: &impl Sources, name: &str) -> String {
    let names = sources.names();
    suggest::did_you_mean(name, names.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources<const N: usize>(sources: [(&str, &str); N]) -> BTreeMap<String, String> {
        sources.map(|(name, source)| (name.to_owned(), source.to_owned())).into()
    }

    fn mistakes(mistakes: &[Mistake]) -> Vec<String> {
        mistakes.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn all_mistakes_of_all_templates_are_found() {
        let sources = sources([
            ("a.html", "{% extends 'bse.html' %}\n{% include 'row.html' %}"),
            ("b.html", "{% if %}"),
            ("base.html", "{% include ['x.html', 'y.html'] %}"),
        ]);
        let found = check(&sources);
        assert_eq!(
            mistakes(&found.mistakes),
            [
                "a.html:1: there is no template `bse.html`; did you mean `base.html`?",
                "a.html:2: there is no template `row.html`",
                "b.html:1: unexpected end of block",
                "base.html:1: there is none of the templates `x.html`, `y.html`",
            ]
        );
    }

    #[test]
    fn from_one_template_only_what_it_needs_is_read() {
        let sources = sources([
            ("a.html", "{% extends 'b.html' %}"),
            ("b.html", "{% include 'c.html' %}{% if x %}{% include 'a.html' %}{% endif %}"),
            ("c.html", "\n{% include 'd.html' %}"),
            ("broken.html", "{% if %}"),
        ]);
        let found = check_from(&sources, "a.html");
        assert_eq!(mistakes(&found.mistakes), ["c.html:2: there is no template `d.html`"]);
        assert_eq!(found.templates.into_keys().collect::<Vec<_>>(), ["a.html", "b.html", "c.html"]);
    }
}
