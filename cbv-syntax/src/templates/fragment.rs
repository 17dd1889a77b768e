//! One block of a page as a template of its own.
//!
//! A page extends others, and a block of it may stand in any of them. Each template of that chain becomes
//! one with all blanked out but the block, what it needs of the blocks in it, and what the template sets and
//! imports; lines keep their numbers. The last of them extends [a template](root) that shows the
//! block and nothing else. So the rest of the page is not rendered, and its variables are not named.

use std::collections::BTreeSet;
use std::ops::Range;

use minijinja::machinery::Token;

use super::check::Sources;
use super::tags::{Tag, tags};

/// Between the name of a template and that of a block.
const OF: char = '#';

/// The name of the template that is a block of another one.
#[must_use]
pub fn fragment_name(template: &str, block: &str) -> String {
    format!("{template}{OF}{block}")
}

/// The source of the template that [has this name](fragment_name); `None` where there is no such
/// template.
#[must_use]
pub fn fragment(sources: &impl Sources, name: &str) -> Option<String> {
    let (template, block) = name.rsplit_once(OF)?;
    if template.is_empty() {
        return Some(root(block));
    }
    let chain = chain(sources, template);
    let own = chain.first()?;
    Some(cut(own, &needed(&chain, block), block))
}

/// The blocks of a template, and of those that it extends; `None` where these are known only when it is
/// rendered.
#[must_use]
pub fn blocks(sources: &impl Sources, template: &str) -> Option<BTreeSet<String>> {
    let chain = chain(sources, template);
    let last = tags_of(chain.last()?);
    let ends = !last.iter().any(|(_, tag)| matches!(tag, Of::Extends { .. }));
    let names = chain.iter().flat_map(|source| all(source)).map(|(name, _)| name);
    ends.then(|| names.collect())
}

fn root(block: &str) -> String {
    format!("{{% block {block} %}}{{% endblock %}}")
}

/// The source of a template, and of those that it extends, as far as their names are texts.
fn chain(sources: &impl Sources, template: &str) -> Vec<String> {
    let (mut chain, mut seen) = (Vec::new(), BTreeSet::new());
    let mut next = Some(template.to_owned());
    while let Some(name) = next.take().filter(|name| seen.insert(name.clone())) {
        let Some(Ok(source)) = sources.get(&name) else { break };
        next = tags_of(&source).into_iter().find_map(|(_, tag)| match tag {
            Of::Extends { name, .. } => name,
            _ => None,
        });
        chain.push(source);
    }
    chain
}

/// The block, and all that stand in one which is needed, in whichever template.
fn needed(chain: &[String], block: &str) -> BTreeSet<String> {
    let all: Vec<_> = chain.iter().flat_map(|source| all(source)).collect();
    let mut needed = BTreeSet::from([block.to_owned()]);
    loop {
        let before = needed.len();
        for (name, around) in &all {
            if around.iter().any(|outer| needed.contains(outer)) {
                needed.insert(name.clone());
            }
        }
        if needed.len() == before {
            return needed;
        }
    }
}

/// All blocks of a source, each with those around it.
fn all(source: &str) -> Vec<(String, Vec<String>)> {
    let (mut found, mut around) = (Vec::new(), Vec::new());
    for (_, tag) in tags_of(source) {
        match tag {
            Of::Block(name) => {
                found.push((name.to_owned(), around.clone()));
                around.push(name.to_owned());
            }
            Of::EndBlock => drop(around.pop()),
            _ => {}
        }
    }
    found
}

/// What a tag is, as far as it matters here.
enum Of<'s> {
    Block(&'s str),
    EndBlock,
    /// The name, where it is a text, and where the expression stands.
    Extends {
        name: Option<String>,
        at: Range<usize>,
    },
    /// `import`, `from`, and `set` with a value.
    Defines,
    /// `macro`, and `set` with a body.
    StartsDefinition,
    EndsDefinition,
    /// What holds statements that may be passed over.
    Opens,
    Closes,
    Other,
}

fn tags_of(source: &str) -> Vec<(Range<usize>, Of<'_>)> {
    let tags = tags(source);
    tags.iter().map(|tag| (tag.at.clone(), of(tag, source))).collect()
}

fn of<'s>(tag: &Tag<'s>, source: &'s str) -> Of<'s> {
    let Some((name, rest)) = tag.statement(source) else { return Of::Other };
    match name {
        "block" => Of::Block(rest.split_whitespace().next().unwrap_or_default()),
        "endblock" => Of::EndBlock,
        "extends" => extends(tag, rest),
        "import" | "from" => Of::Defines,
        "set" if tag.tokens.iter().any(|(token, _)| matches!(token, Token::Assign)) => Of::Defines,
        "set" | "macro" => Of::StartsDefinition,
        "endset" | "endmacro" => Of::EndsDefinition,
        "if" | "for" | "with" | "filter" | "autoescape" | "call" => Of::Opens,
        "endif" | "endfor" | "endwith" | "endfilter" | "endautoescape" | "endcall" => Of::Closes,
        _ => Of::Other,
    }
}

fn extends<'s>(tag: &Tag<'s>, rest: &str) -> Of<'s> {
    let name = match tag.tokens.as_slice() {
        [_, (Token::Str(name), _)] => Some((*name).to_owned()),
        [_, (Token::String(name), _)] => Some(name.to_string()),
        _ => None,
    };
    let end = tag.tokens.last().map_or(0, |(_, span)| span.end_offset as usize);
    Of::Extends { name, at: end.saturating_sub(rest.len())..end }
}

/// The source with all blanked out that the block does not need.
fn cut(source: &str, needed: &BTreeSet<String>, block: &str) -> String {
    let mut cut = Cut { source, kept: String::new(), at: 0 };
    let (mut blocks, mut definitions, mut around) = (0_usize, 0_usize, 0_usize);
    let mut extends = false;
    // Where what is kept has started.
    let mut start = 0;
    for (at, tag) in tags_of(source) {
        match tag {
            Of::Block(_) if blocks > 0 => blocks += 1,
            Of::Block(name) if needed.contains(name) => (blocks, start) = (1, at.start),
            Of::EndBlock if blocks > 0 => {
                blocks -= 1;
                if blocks == 0 {
                    cut.keep(start..at.end);
                }
            }
            _ if blocks > 0 => {}
            Of::StartsDefinition => {
                if definitions == 0 {
                    start = at.start;
                }
                definitions += 1;
            }
            Of::EndsDefinition if definitions > 0 => {
                definitions -= 1;
                if definitions == 0 && around == 0 {
                    cut.keep(start..at.end);
                }
            }
            _ if definitions > 0 => {}
            Of::Defines if around == 0 => cut.keep(at),
            Of::Extends { name, at: expression } => {
                extends = true;
                cut.keep(at.start..expression.start);
                let expression = &source[expression.clone()];
                match name {
                    Some(name) => cut.write(&format!("'{}'", fragment_name(&name, block))),
                    None => cut.write(&format!("({expression}) ~ '{OF}{block}'")),
                }
                cut.at += expression.len();
                cut.keep(cut.at..at.end);
            }
            Of::Opens => around += 1,
            Of::Closes => around = around.saturating_sub(1),
            _ => {}
        }
    }
    let kept = cut.kept;
    if extends { kept } else { format!("{{% extends '{OF}{block}' %}}{kept}") }
}

struct Cut<'s> {
    source: &'s str,
    kept: String,
    /// Where what was passed over starts.
    at: usize,
}

impl Cut<'_> {
    /// Keeps a part, and the ends of the lines before it.
    fn keep(&mut self, part: Range<usize>) {
        let before = self.source.get(self.at..part.start).unwrap_or_default();
        self.kept.extend(before.chars().filter(|c| *c == '\n'));
        self.kept.push_str(self.source.get(part.clone()).unwrap_or_default());
        self.at = part.end;
    }

    fn write(&mut self, text: &str) {
        self.kept.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{blocks, fragment};

    fn sources(templates: &[(&str, &str)]) -> BTreeMap<String, String> {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        templates.iter().map(owned).collect()
    }

    #[test]
    fn all_but_the_block_is_blanked_out() {
        let sources = sources(&[(
            "a.html",
            "<h1>{{ user }}</h1>\n{% block title %}{{ site }}{% endblock %}\n\
             {% if x %}{%- block rows -%}\n{{ row }}{% block cell %}c{% endblock %}{%- endblock rows %}{% endif %}\n{{ y }}",
        )]);
        assert_eq!(
            fragment(&sources, "a.html#rows").as_deref(),
            Some(
                "{% extends '#rows' %}\n\n{%- block rows -%}\n{{ row }}{% block cell %}c{% endblock %}{%- endblock rows %}"
            )
        );
        assert_eq!(fragment(&sources, "#rows").as_deref(), Some("{% block rows %}{% endblock %}"));
        assert_eq!(fragment(&sources, "b.html#rows"), None);
        assert_eq!(fragment(&sources, "a.html"), None);
    }

    #[test]
    fn what_a_template_sets_and_imports_is_kept() {
        let sources = sources(&[(
            "a.html",
            "{% import 'm.html' as m %}{% from 'm.html' import n %}{% set a = 1 %}{{ no }}\
             {% macro c(d) %}{{ d }}{% if d %}{% set e = 1 %}{% endif %}{% endmacro %}{% set f %}g{% endset %}\
             {% if h %}{% set i = 1 %}{% set j %}k{% endset %}{% endif %}{% block b %}{% set l = 1 %}{% endblock %}",
        )]);
        assert_eq!(
            fragment(&sources, "a.html#b").as_deref(),
            Some(
                "{% extends '#b' %}{% import 'm.html' as m %}{% from 'm.html' import n %}{% set a = 1 %}\
                 {% macro c(d) %}{{ d }}{% if d %}{% set e = 1 %}{% endif %}{% endmacro %}{% set f %}g{% endset %}\
                 {% block b %}{% set l = 1 %}{% endblock %}"
            )
        );
    }

    #[test]
    fn those_that_a_template_extends_are_cut_as_well() {
        let sources = sources(&[
            (
                "a.html",
                "{% extends 'b.html' %}{% block inner %}own{% endblock %}{% block other %}{% endblock %}",
            ),
            (
                "b.html",
                "{% extends \"c.html\" %}\n{% block all %}{% block b %}{{ super() }}{% endblock %}{% endblock %}",
            ),
            ("c.html", "{% block b %}c {% block inner %}{% endblock %}{% endblock %}{{ no }}"),
            ("d.html", "{%- extends layout or 'c.html' -%}{% block b %}d{% endblock %}"),
        ]);
        let of = |name| fragment(&sources, name).expect("a fragment");
        assert_eq!(of("a.html#b"), "{% extends 'b.html#b' %}{% block inner %}own{% endblock %}");
        assert_eq!(
            of("b.html#b"),
            "{% extends 'c.html#b' %}\n{% block b %}{{ super() }}{% endblock %}"
        );
        assert_eq!(
            of("c.html#b"),
            "{% extends '#b' %}{% block b %}c {% block inner %}{% endblock %}{% endblock %}"
        );
        assert_eq!(
            of("d.html#b"),
            "{%- extends (layout or 'c.html') ~ '#b' -%}{% block b %}d{% endblock %}"
        );
        let names =
            |name| blocks(&sources, name).map(|names| names.into_iter().collect::<Vec<_>>());
        assert_eq!(
            names("a.html").as_deref().map(|names| names.join(" ")).as_deref(),
            Some("all b inner other")
        );
        assert_eq!(names("d.html"), None);
    }

    #[test]
    fn a_circle_ends() {
        let sources = sources(&[
            ("a.html", "{% extends 'b.html' %}{% block b %}{% endblock %}"),
            ("b.html", "{% extends 'a.html' %}"),
        ]);
        assert!(fragment(&sources, "a.html#b").is_some());
    }
}
