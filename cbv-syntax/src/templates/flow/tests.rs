use super::*;

fn uses(sources: &[(&str, &str)]) -> Vec<String> {
    let named = sources.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let sources: BTreeMap<_, _> = named.collect();
    let flow = follow(&sources, "a.html");
    let shown = flow.uses.iter().map(|used| {
        let steps = used.steps.iter().map(|step| match step {
            Step::Attr(name) => format!(".{name}"),
            Step::Item => "[]".to_owned(),
            Step::Call(name) => format!(".{name}()"),
        });
        let Place { template, line, column, .. } = &used.place;
        format!("{template}:{line}:{column} {}", steps.collect::<String>())
    });
    let mistakes = flow.mistakes.iter().map(|(place, message)| {
        format!("{}:{}:{} {message}", place.template, place.line, place.column)
    });
    shown.chain(mistakes).collect()
}

fn of(text: &str) -> Vec<String> {
    uses(&[("a.html", text)])
}

#[test]
fn an_attribute_stands_where_its_name_does() {
    assert_eq!(
        of("<p>\n  é {{ book.title }}{{ book[\"isbn\"] }}"),
        [
            "a.html:2:8 .book",
            "a.html:2:13 .book.title",
            "a.html:2:24 .book",
            "a.html:2:29 .book.isbn"
        ]
    );
}

#[test]
fn loops_and_assignments_are_followed() {
    assert_eq!(
        of(
            "{% for book in books if book.ok %}{% set a = book.author %}{{ a.name }}{{ loop.indx }}{% else %}{{ none_there }}{% endfor %}"
        ),
        [
            "a.html:1:16 .books",
            "a.html:1:16 .books[]",
            "a.html:1:30 .books[].ok",
            "a.html:1:51 .books[].author",
            "a.html:1:65 .books[].author.name",
            "a.html:1:100 .none_there",
            "a.html:1:80 `loop` has no `indx`; did you mean `index`?",
        ]
    );
}

#[test]
fn what_may_be_missing_is_not_asked_for() {
    assert_eq!(
        of("{% if a.b is defined %}{{ a.b.c }}{% endif %}{{ a.d|default(1) }}"),
        ["a.html:1:7 .a", "a.html:1:27 .a", "a.html:1:31 .a.b.c", "a.html:1:49 .a",]
    );
}

#[test]
fn blocks_are_read_where_they_are_shown() {
    let base = "{% block body %}{{ b.one }}{% endblock %}";
    let child = "{% extends 'b.html' %}{% set x = c.two %}{% block body %}{{ super() }}{{ x.three }}{% endblock %}";
    assert_eq!(
        uses(&[("a.html", child), ("b.html", base)]),
        [
            "a.html:1:34 .c",
            "a.html:1:36 .c.two",
            "b.html:1:20 .b",
            "b.html:1:22 .b.one",
            "a.html:1:76 .c.two.three",
        ]
    );
}

#[test]
fn includes_see_what_is_around_them_and_macros_what_they_are_given() {
    let sources = [
        (
            "a.html",
            "{% from 'm.html' import row %}{% for x in xs %}{% include 'c.html' %}{{ row(x, y=z) }}{% endfor %}",
        ),
        ("c.html", "{{ x.a }}"),
        ("m.html", "{% macro row(x, y) %}{{ x.b }}{{ y.c }}{{ free }}{% endmacro %}"),
    ];
    assert_eq!(
        uses(&sources),
        [
            "a.html:1:43 .xs",
            "a.html:1:43 .xs[]",
            "c.html:1:6 .xs[].a",
            "a.html:1:82 .z",
            "m.html:1:27 .xs[].b",
            "m.html:1:36 .z.c",
        ]
    );
}

#[test]
fn filters_keep_what_is_in_a_list_and_name_attributes() {
    assert_eq!(
        of(
            "{% for k, g in xs|groupby('a.b') %}{{ k.x }}{{ (g|first).y }}{% endfor %}{{ xs|map(attribute='c')|join }}"
        ),
        [
            "a.html:1:16 .xs",
            "a.html:1:28 .xs[].a",
            "a.html:1:28 .xs[].a.b",
            "a.html:1:41 .xs[].a.b.x",
            "a.html:1:58 .xs[].y",
            "a.html:1:77 .xs",
            "a.html:1:95 .xs[].c",
        ]
    );
}

#[test]
fn methods_are_calls() {
    assert_eq!(
        of("{{ page.url(n.x) }}"),
        ["a.html:1:4 .page", "a.html:1:9 .page.url()", "a.html:1:13 .n", "a.html:1:15 .n.x"]
    );
}

#[test]
fn branches_that_differ_leave_nothing_known() {
    assert_eq!(
        of("{% if a %}{% set x = a %}{% else %}{% set x = b %}{% endif %}{{ x.y }}"),
        ["a.html:1:7 .a", "a.html:1:22 .a", "a.html:1:47 .b",]
    );
}

#[test]
fn a_program_shares_the_first_steps() {
    let sources = BTreeMap::from([("a.html".to_owned(), "{{ a.b }}{{ a.c }}{{ a.b }}".to_owned())]);
    let flow = follow(&sources, "a.html");
    let program = Program::of(&flow.uses, "a.html", |template, line, column| {
        format!("{template}:{line}:{column}")
    });
    assert_eq!(program.bytes.len(), 3 * Edge::LEN);
    assert_eq!(program.depth, 2);
    assert_eq!(
        program.texts,
        "a\ta.html:1:4: `a`\ta.html:1:13\nb\ta.html:1:6: `a.b`\ta.html:1:24\nc\ta.html:1:15: `a.c`\n"
    );
}
