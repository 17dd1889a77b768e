//! What Django's templates have and these have not, with what to write instead.

use minijinja::machinery::{Span, Token};

use super::tags::Tag;
use crate::suggest;

/// The statements that there are, with what ends them.
const STATEMENTS: [&str; 28] = [
    "autoescape",
    "block",
    "break",
    "call",
    "continue",
    "do",
    "elif",
    "else",
    "endautoescape",
    "endblock",
    "endcall",
    "endfilter",
    "endfor",
    "endif",
    "endmacro",
    "endset",
    "endwith",
    "extends",
    "filter",
    "for",
    "from",
    "if",
    "import",
    "include",
    "macro",
    "raw",
    "set",
    "with",
];

/// All of them in a template, by their lines.
pub(super) fn mistakes(source: &str, tags: &[Tag<'_>]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut is_comment = false;
    for tag in tags {
        let statement = tag.statement(source);
        match statement {
            Some(("endcomment", _)) => is_comment = false,
            _ if is_comment => {}
            Some((name, rest)) => {
                is_comment = name == "comment";
                match of_statement(name, rest, tag) {
                    Some(message) => found.push((tag.line, message)),
                    None => in_expressions(source, tag, &mut found),
                }
            }
            None => in_expressions(source, tag, &mut found),
        }
    }
    found
}

fn of_statement(name: &str, rest: &str, tag: &Tag<'_>) -> Option<String> {
    let instead = match name {
        "with" => return with(rest, tag),
        "for" => return reversed(rest),
        "include" => return include_with(rest, tag),
        "autoescape" => return autoescape(rest),
        "else" => return rest.starts_with("if ").then(|| format!("write `{{% el{rest} %}}`")),
        name if STATEMENTS.contains(&name) => return None,
        name => instead_of(name, rest),
    };
    Some(match instead {
        Some(Instead::Write(text)) => format!("`{{% {name} %}}` is Django's: write `{text}`"),
        Some(Instead::Do(text)) => format!("`{{% {name} %}}` is Django's: {text}"),
        // Of what was reported where it begins.
        None if name.strip_prefix("end").is_some_and(|begun| !STATEMENTS.contains(&begun)) => {
            return None;
        }
        None => {
            let hint = suggest::did_you_mean(name, STATEMENTS);
            format!("there is no statement `{name}`{hint}")
        }
    })
}

enum Instead {
    Write(String),
    Do(&'static str),
}

fn instead_of(name: &str, rest: &str) -> Option<Instead> {
    let words = words(rest);
    let first = || words.first().copied().unwrap_or("..").to_owned();
    Some(Instead::Write(match name {
        "load" => return Some(Instead::Do("remove it, filters and functions are there already")),
        "csrf_token" => return Some(Instead::Do("remove it, no token is needed")),
        "spaceless" => return Some(Instead::Do("remove it, `{%-` and `-%}` take spaces away")),
        "trans" | "translate" | "blocktrans" | "blocktranslate" | "plural" => {
            return Some(Instead::Do("write the text, there are no translations"));
        }
        "url" | "static" | "querystring" => called(name, &words),
        "get_static_prefix" => "{{ static(\"\") }}".to_owned(),
        "empty" => "{% else %}".to_owned(),
        "comment" => "{# .. #}".to_owned(),
        "verbatim" => "{% raw %} .. {% endraw %}".to_owned(),
        "now" => format!("{{{{ now()|date({}) }}}}", first()),
        "ifequal" => compared(&words, "=="),
        "ifnotequal" => compared(&words, "!="),
        "ifchanged" => format!("{{% if loop.changed({}) %}}", first()),
        "cycle" => match words.as_slice() {
            [values @ .., "as", name] => {
                format!("{{% set {name} = cycler([{}]) %}}", values.join(", "))
            }
            values => format!("{{{{ loop.cycle({}) }}}}", values.join(", ")),
        },
        "firstof" => format!("{{{{ {} }}}}", words.join(" or ")),
        "regroup" => regrouped(&words),
        "widthratio" => match words.as_slice() {
            [value, most, width, ..] => format!("{{{{ ({value} / {most} * {width})|round }}}}"),
            _ => "{{ a / b * c }}".to_owned(),
        },
        "templatetag" => "{{ \"{%\" }}".to_owned(),
        "debug" => "{{ debug() }}".to_owned(),
        "partialdef" => format!("{{% macro {}() %}}", first()),
        "partial" => format!("{{{{ {}() }}}}", first()),
        _ => return None,
    }))
}

/// `{% url 'polls:detail' question.id as link %}`
fn called(function: &str, words: &[&str]) -> String {
    let (arguments, name) = match words {
        [arguments @ .., "as", name] => (arguments, Some(name)),
        all => (all, None),
    };
    let call = format!("{function}({})", arguments.join(", ").replace('\'', "\""));
    match name {
        Some(name) => format!("{{% set {name} = {call} %}}"),
        None => format!("{{{{ {call} }}}}"),
    }
}

fn compared(words: &[&str], operator: &str) -> String {
    match words {
        [left, right] => format!("{{% if {left} {operator} {right} %}}"),
        _ => format!("{{% if a {operator} b %}}"),
    }
}

/// `{% regroup cities by country as countries %}`
fn regrouped(words: &[&str]) -> String {
    match words {
        [list, "by", key, "as", name] => {
            format!("{{% set {name} = {list}|groupby(\"{key}\") %}}")
        }
        _ => "{% set groups = list|groupby(\"key\") %}".to_owned(),
    }
}

/// `{% with total=a.count name=b %}`, `{% with a.count as total %}`
fn with(rest: &str, tag: &Tag<'_>) -> Option<String> {
    let words = words(rest);
    if let [value, "as", name] = words.as_slice() {
        return Some(format!(
            "a name stands before its value: write `{{% with {name} = {value} %}}`"
        ));
    }
    let commas = tag.tokens.iter().filter(|(token, _)| matches!(token, Token::Comma)).count();
    let is_pair = |word: &&str| {
        word.split_once('=').is_some_and(|(name, value)| is_name(name) && !value.starts_with('='))
    };
    let is_django = commas == 0 && words.len() > 1 && words.iter().all(is_pair);
    is_django.then(|| {
        format!(
            "the values of `with` have commas between them: write `{{% with {} %}}`",
            words.join(", ")
        )
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// `{% for book in books reversed %}`
fn reversed(rest: &str) -> Option<String> {
    let each = rest.strip_suffix(" reversed")?.trim_end();
    each.split_once(" in ")?;
    Some(format!("`reversed` is Django's: write `{{% for {each}|reverse %}}`"))
}

/// `{% include "row.html" with book=b only %}`
fn include_with(rest: &str, tag: &Tag<'_>) -> Option<String> {
    let words = words(rest);
    let (template, others) = words.split_first()?;
    if !tag.has_ident("with") && !others.contains(&"only") || others.contains(&"context") {
        return None;
    }
    let values: Vec<_> =
        others.iter().copied().filter(|word| !matches!(*word, "with" | "only")).collect();
    if values.is_empty() {
        return Some(format!(
            "an included template sees all variables: write `{{% include {template} %}}`"
        ));
    }
    Some(format!(
        "`include` takes no values: write `{{% with {} %}}{{% include {template} %}}{{% endwith %}}`",
        values.join(", ")
    ))
}

/// `{% autoescape off %}`
fn autoescape(rest: &str) -> Option<String> {
    let is_on = match rest {
        "on" => true,
        "off" => false,
        _ => return None,
    };
    Some(format!("`{rest}` is Django's: write `{{% autoescape {is_on} %}}`"))
}

/// What stands between spaces that are in no text.
fn words(text: &str) -> Vec<&str> {
    let mut quote = None;
    let is_space = move |c: char| match quote {
        Some(open) if c == open => {
            quote = None;
            false
        }
        Some(_) => false,
        None => {
            if matches!(c, '"' | '\'') {
                quote = Some(c);
            }
            c.is_whitespace()
        }
    };
    text.split(is_space).filter(|word| !word.is_empty()).collect()
}

fn in_expressions(source: &str, tag: &Tag<'_>, found: &mut Vec<(usize, String)>) {
    let mut brackets = Vec::new();
    for (at, (token, span)) in tag.tokens.iter().enumerate() {
        match token {
            Token::ParenOpen | Token::BracketOpen | Token::BraceOpen => brackets.push(token),
            Token::ParenClose | Token::BracketClose | Token::BraceClose => drop(brackets.pop()),
            _ => {}
        }
        let is_behind_dot = at > 0 && matches!(tag.tokens[at - 1].0, Token::Dot);
        let ends = tag.tokens.get(at + 1..).unwrap_or_default();
        let message = match (token, ends) {
            (Token::Pipe, [(Token::Ident(filter), _), (Token::Colon, _), argument @ ..])
                // In these a colon may follow: `rows[start|int:]`, `{a|upper: 1}`.
                if !matches!(brackets.last(), Some(Token::BracketOpen | Token::BraceOpen)) =>
            {
                Some(with_argument(filter, argument_text(source, argument)))
            }
            (Token::Ident("forloop"), [(Token::Dot, _), (Token::Ident(name), _), ..])
                if !is_behind_dot =>
            {
                Some(of_loop(name))
            }
            (Token::Ident("block"), [(Token::Dot, _), (Token::Ident("super"), _), ..])
                if !is_behind_dot =>
            {
                Some("`block.super` is Django's: write `super()`".to_owned())
            }
            _ => None,
        };
        found.extend(message.map(|message| (span.start_line.into(), message)));
    }
}

/// `date:"Y"`. Some of these have a namesake here that does another thing.
fn with_argument(filter: &str, argument: &str) -> String {
    let instead = match filter {
        "add" => format!("+ {argument}"),
        "cut" => format!("|replace({argument}, \"\")"),
        "default" => format!("|default({argument}, true)"),
        "dictsort" => format!("|sort(attribute={argument})"),
        "dictsortreversed" => format!("|sort(attribute={argument}, reverse=true)"),
        "divisibleby" => format!("is divisibleby({argument})"),
        "slice" => format!("[{}]", argument.trim_matches(['"', '\''])),
        _ => {
            return format!(
                "the argument of a filter stands in parentheses: write `|{filter}({argument})`"
            );
        }
    };
    format!("`|{filter}:{argument}` is Django's: write `{instead}`")
}

/// `"Y"`, `user.name`
fn argument_text<'s>(source: &'s str, tokens: &[(Token<'_>, Span)]) -> &'s str {
    let Some((_, first)) = tokens.first() else { return ".." };
    let mut end = first.end_offset;
    for pair in tokens.windows(2) {
        let goes_on =
            matches!(pair[0].0, Token::Dot | Token::Minus) || matches!(pair[1].0, Token::Dot);
        if !goes_on {
            break;
        }
        end = pair[1].1.end_offset;
    }
    source.get(first.start_offset as usize..end as usize).unwrap_or("..")
}

fn of_loop(name: &str) -> String {
    let instead = match name {
        "counter0" => "loop.index0",
        "revcounter" => "loop.revindex",
        "revcounter0" => "loop.revindex0",
        "first" => "loop.first",
        "last" => "loop.last",
        "length" => "loop.length",
        "parentloop" => {
            return "`forloop.parentloop` is Django's: write `{% set outer = loop %}` before the inner loop, and `outer`".to_owned();
        }
        // `counter`
        _ => "loop.index",
    };
    format!("`forloop.{name}` is Django's: write `{instead}`")
}

#[cfg(test)]
mod tests {
    use super::super::tags::tags;
    use super::*;

    fn said(source: &str) -> Vec<String> {
        let found = mistakes(source, &tags(source));
        found.into_iter().map(|(line, message)| format!("{line}: {message}")).collect()
    }

    #[track_caller]
    fn assert_written(source: &str, instead: &str) {
        let said = said(source);
        let is_told = |message: &String| message.ends_with(&format!("write `{instead}`"));
        assert!(said.len() == 1 && is_told(&said[0]), "{source}: {said:?}");
    }

    #[test]
    fn tags_of_django_say_what_to_write() {
        let cases = [
            ("{% url 'polls:detail' q.id %}", "{{ url(\"polls:detail\", q.id) }}"),
            ("{% url 'a' pk=1 as link %}", "{% set link = url(\"a\", pk=1) %}"),
            ("{% static \"a b.css\" %}", "{{ static(\"a b.css\") }}"),
            ("{% for x in y %}{% empty %}{% endfor %}", "{% else %}"),
            ("{% comment %}{% url %}{% endcomment %}", "{# .. #}"),
            ("{% now \"Y\" %}", "{{ now()|date(\"Y\") }}"),
            ("{% ifequal a b %}{% endifequal %}", "{% if a == b %}"),
            ("{% with a.b as c %}{% endwith %}", "{% with c = a.b %}"),
            ("{% with a=1 b=c %}{% endwith %}", "{% with a=1, b=c %}"),
            ("{% for a in b.c reversed %}{% endfor %}", "{% for a in b.c|reverse %}"),
            ("{% autoescape off %}{% endautoescape %}", "{% autoescape false %}"),
            (
                "{% include 'a.html' with b=c only %}",
                "{% with b=c %}{% include 'a.html' %}{% endwith %}",
            ),
            ("{% if a %}{% else if b %}{% endif %}", "{% elif b %}"),
            ("{% firstof a b %}", "{{ a or b }}"),
            ("{% cycle 'a' 'b' %}", "{{ loop.cycle('a', 'b') }}"),
            ("{% cycle 'a' 'b' as c %}", "{% set c = cycler(['a', 'b']) %}"),
            ("{% regroup a by b as c %}", "{% set c = a|groupby(\"b\") %}"),
            ("{% querystring page=2 %}", "{{ querystring(page=2) }}"),
            ("{{ a|date:\"Y\" }}", "|date(\"Y\")"),
            ("{% if a|default:b.c %}{% endif %}", "|default(b.c, true)"),
            ("{{ f(a|add:-1) }}", "+ -1"),
            ("{{ a|slice:':5' }}", "[:5]"),
            ("{{ a|truncatewords:3|upper }}", "|truncatewords(3)"),
            ("{{ forloop.counter }}", "loop.index"),
            ("{{ forloop.revcounter0 }}", "loop.revindex0"),
            ("{{ block.super }}", "super()"),
        ];
        for (source, instead) in cases {
            assert_written(source, instead);
        }
        for removed in
            ["{% load static %}", "{% csrf_token %}", "{% spaceless %}{% endspaceless %}"]
        {
            assert!(said(removed).len() == 1 && said(removed)[0].contains("remove it"));
        }
    }

    #[test]
    fn each_is_found_with_its_line() {
        let source = "{% load static %}\n{{ a|date:'Y' }}{% nothing %}\n{% fro x in y %}";
        assert_eq!(
            said(source),
            [
                "1: `{% load %}` is Django's: remove it, filters and functions are there already",
                "2: the argument of a filter stands in parentheses: write `|date('Y')`",
                "2: there is no statement `nothing`",
                "3: there is no statement `fro`; did you mean `for`?",
            ]
        );
    }

    #[test]
    fn what_these_templates_have_is_left_alone() {
        let sources = [
            "{% with a=1, b=2 %}{% endwith %}{% with a = b == c %}{% endwith %}",
            "{{ a[b|int:2] }}{{ {a|upper: 1} }}{{ {'a': b|upper} }}",
            "{% raw %}{% load x %}{{ a|b:c }}{% endraw %}{# {% url %} #}",
            "{{ x.forloop.counter }}{{ 'forloop.counter' }}{{ a.block.super }}",
            "{% include 'a.html' ignore missing %}{% autoescape false %}{% endautoescape %}",
            "{% for a in reversed %}{% else %}{% endfor %}{% set url = 1 %}{{ static('a') }}",
            "text % } {",
        ];
        for source in sources {
            assert_eq!(said(source), [""; 0], "{source}");
        }
    }
}
