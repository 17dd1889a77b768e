//! A template as far as others are concerned.

use minijinja::machinery::parse;
use minijinja::syntax::SyntaxConfig;

use super::check::Mistake;
use super::visit::Visitor;

/// What a template refers to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// Other templates, by `extends`, `include`, `import` and `from`.
    pub needs: Vec<Needed>,
    /// Its calls of `url(..)`.
    pub urls: Vec<UrlCall>,
}

/// A template that another one needs.
#[derive(Debug, PartialEq, Eq)]
pub struct Needed {
    /// Its name; of several, one has to exist.
    pub names: Vec<String>,
    /// The line that refers to it.
    pub line: usize,
}

/// `url("shop:item", pk=3)`
#[derive(Debug, PartialEq, Eq)]
pub struct UrlCall {
    /// The name of the pattern.
    pub name: String,
    /// What it is given.
    pub captures: Captures,
    /// The line of the call.
    pub line: usize,
}

/// The captures that a call of `url(..)` gives.
#[derive(Debug, PartialEq, Eq)]
pub enum Captures {
    /// By name and in their order; both together are a mistake.
    Known {
        /// The names.
        named: Vec<String>,
        /// How many have none.
        in_order: usize,
    },
    /// Only when it is rendered: `url(name, *values)`.
    Unknown,
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    ///
    /// It does not parse.
    pub fn read(name: &str, source: &str) -> Result<Self, Mistake> {
        let parsed = parse(source, name, SyntaxConfig::default()).map_err(|error| Mistake {
            template: name.to_owned(),
            line: error.line(),
            message: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
        })?;
        let mut visitor = Visitor::default();
        visitor.statement(&parsed);
        Ok(visitor.found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Template {
        Template::read("a.html", source).expect("a template that parses")
    }

    fn needed(names: &[&str], line: usize) -> Needed {
        Needed { names: names.iter().map(|name| (*name).to_owned()).collect(), line }
    }

    #[test]
    fn other_templates_are_found_wherever_they_stand() {
        let found = read(
            "{% extends 'base.html' %}\n\
             {% block body %}{% for x in y %}{% if x %}\n\
             {% include ['a.html', 'b.html'] %}\n\
             {% else %}{% include 'c.html' ignore missing %}{% include name %}{% endif %}\n\
             {% else %}{% import 'd.html' as d %}{% endfor %}{% endblock %}\n\
             {% macro m() %}{% with a = 1 %}{% from 'e.html' import e %}{% endwith %}{% endmacro %}",
        );
        assert_eq!(
            found.needs,
            [
                needed(&["base.html"], 1),
                needed(&["a.html", "b.html"], 3),
                needed(&["d.html"], 5),
                needed(&["e.html"], 6),
            ]
        );
    }

    #[test]
    fn calls_of_url_are_found_wherever_they_stand() {
        let found = read(
            "{{ url('a') }}{% set x = url('b', 1, 2)|upper if url('c', pk=1) else [url('d')] %}\n\
             {{ m(url('e', *v), k={'k': url('f', **v)}) }}{{ url(name) }}{{ x.url('g') }}",
        );
        let names: Vec<_> = found.urls.iter().map(|call| call.name.as_str()).collect();
        assert_eq!(names, ["a", "c", "b", "d", "e", "f"]);
        let known = |named: &[&str], in_order| Captures::Known {
            named: named.iter().map(|name| (*name).to_owned()).collect(),
            in_order,
        };
        let captures: Vec<_> = found.urls.iter().map(|call| &call.captures).collect();
        assert_eq!(
            captures,
            [
                &known(&[], 0),
                &known(&["pk"], 0),
                &known(&[], 2),
                &known(&[], 0),
                &Captures::Unknown,
                &Captures::Unknown
            ]
        );
        assert_eq!(found.urls[5].line, 2);
    }

    #[test]
    fn a_mistake_has_its_line() {
        let mistake = Template::read("a.html", "\n\n{% if %}").unwrap_err();
        assert_eq!((mistake.template.as_str(), mistake.line), ("a.html", Some(3)));
    }
}
