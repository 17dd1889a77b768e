//! Shapes, and templates that are held against them.

mod differential;
mod objects;

use std::collections::BTreeMap;

use cbv_syntax::templates::flow::{Program, follow};

use super::*;

/// What is said of a template that is given these variables and no others.
pub(super) fn said(source: &str, fields: &'static [Field]) -> String {
    let shape = Shape { name: "context", fields, ..Shape::STRUCT };
    said_of(&[("a.html", source)], Box::leak(Box::new(shape)), &Fetched::UNKNOWN)
}

fn said_of(sources: &[(&str, &str)], context: &'static Shape, fetched: &Fetched) -> String {
    let sources = sources.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let sources: BTreeMap<_, _> = sources.collect();
    let flow = follow(&sources, "a.html");
    assert!(!flow.read.is_empty(), "{sources:?}");
    let mistakes = flow.mistakes.iter().map(|(_, message)| message.as_str());
    let mistakes: Vec<_> = mistakes.collect();
    let place = |template: &str, line, column| format!("{template}:{line}:{column}");
    let program = Program::of(&flow.uses, "a.html", place);
    let texts: &'static str = Box::leak(program.texts.into_boxed_str());
    let found = mistakes_of(context, &program.bytes, fetched);
    let report = report(&found, texts, false);
    format!("{}{}", report.as_str(), mistakes.join("\n"))
}

fn mistakes_of(context: &'static Shape, bytes: &[u8], fetched: &Fetched) -> Mistakes {
    mistakes(context, bytes, fetched)
}

const AUTHOR: &Shape = &Shape {
    name: "author",
    path: "shop::author::ModelEx",
    fields: &[Field::new("name", &Shape::TEXT), Field::new("born", &Shape::NUMBER)],
    ..Shape::STRUCT
};

const REVIEWS: &Shape = &Shape {
    name: "review",
    path: "shop::review::ModelEx",
    fields: &[Field::new("stars", &Shape::NUMBER), of_relation("author", AUTHOR, "author::Entity")],
    ..Shape::STRUCT
};

const fn of_relation(name: &'static str, shape: &'static Shape, entity: &'static str) -> Field {
    Field { kind: FieldKind::Relation(entity), ..Field::new(name, shape) }
}

const BOOK: &Shape = &Shape {
    name: "book",
    path: "shop::book::ModelEx",
    fields: &[
        Field::new("title", &Shape::TEXT),
        Field::new("pages", &Shape::NUMBER),
        of_relation("author", AUTHOR, "author::Entity"),
        of_relation("reviews", &Shape::list(REVIEWS), "review::Entity"),
    ],
    ..Shape::STRUCT
};

const FIELDS: &[Field] = &[
    Field { kind: FieldKind::Objects, ..Field::new("book", BOOK) },
    Field { kind: FieldKind::Objects, ..Field::new("books", &Shape::list(BOOK)) },
    Field::new("page_obj", &Shape::page(BOOK)),
    Field::new("request", REQUEST),
];

#[test]
fn each_mistake_says_what_to_write() {
    let cases = [
        (
            "{{ book.titel }}",
            "a.html:1:9: `book.titel`: a book has no field `titel`; did you mean `title`?",
        ),
        (
            "{{ book.author.nam }}",
            "a.html:1:16: `book.author.nam`: an author has no field `nam`; did you mean `name`?",
        ),
        ("{{ book.title.length }}", "a.html:1:15: `book.title.length`: a text has no attributes"),
        (
            "{{ book.weight }}",
            "a.html:1:9: `book.weight`: a book has no field `weight`; it has `title`, `pages`, `author`, `reviews`",
        ),
        (
            "{{ books.title }}",
            "a.html:1:10: `books.title`: a list has no attributes; what is in it has one: write a loop, or take one by `|first`",
        ),
        (
            "{% for x in book.pages %}{% endfor %}",
            "a.html:1:13: `book.pages`: a number is no list: there is nothing in it",
        ),
        (
            "{{ page_obj.has_next() }}",
            "a.html:1:13: `page_obj.has_next()`: `has_next` is a value, and no method: remove the parentheses",
        ),
        (
            "{{ page_obj.urll(2) }}",
            "a.html:1:13: `page_obj.urll()`: a page has no method `urll`; it has `count`, `url`",
        ),
        (
            "{{ page_obj.url }}",
            "a.html:1:13: `page_obj.url`: a page has no field `url`; it is a method: write `()` behind it",
        ),
        (
            "{{ request.user }}",
            "a.html:1:12: `request.user`: a request has no field `user`; it has `method`, `path`, `get_full_path`, `GET`, `headers`",
        ),
        (
            "{{ boook.title }}",
            "a.html:1:4: `boook`: the template is given no `boook`; did you mean `book`?",
        ),
        (
            "{{ subjects }}",
            "a.html:1:4: `subjects`: the template is given no `subjects`: give it, or write `{% if subjects is defined %}` around it",
        ),
        (
            "{{ book.titel }}\n{{ book.titel }}",
            "a.html:1:9: `book.titel`: a book has no field `titel`; did you mean `title`? (and at a.html:2:9)",
        ),
    ];
    for (source, message) in cases {
        assert_eq!(said(source, FIELDS), message);
    }
}

#[test]
fn what_is_right_is_not_a_mistake() {
    let cases = [
        "{{ book.title.upper() }}{{ book.author.name }}{{ book.items() }}",
        "{% for b in books %}{{ b.title }}{{ loop.index }}{{ loop.previtem.title }}{% endfor %}",
        "{% for b in page_obj %}{{ b.author.born }}{% endfor %}{{ page_obj.url(2) }}{{ page_obj[0].title }}",
        "{% if book.x is defined %}{{ book.x }}{{ book.x.y }}{% endif %}{{ book.x|default('') }}",
        "{{ request.GET.q }}{{ request.get_full_path() }}{{ (books|first).title }}{{ books[1:][0].title }}",
        "{% for name in book %}{{ name }}{% endfor %}{{ book[name] if name is defined }}",
        "{% for a, bs in books|groupby('author.name') %}{{ a.upper() }}{{ (bs|last).pages }}{% endfor %}",
        "{% set b = book %}{% with a = b.author %}{{ a.name }}{% endwith %}{{ (book if book else book).title }}",
    ];
    for source in cases {
        assert_eq!(said(source, FIELDS), "", "{source}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_and_each_place_once() {
    let source =
        "{% macro m(x) %}{{ x.titel }}{% endmacro %}{{ m(book) }}{{ m(books[0]) }}{{ book.pagse }}";
    assert_eq!(
        said(source, FIELDS),
        "a.html:1:22: `x.titel`: a book has no field `titel`; did you mean `title`?\n\
         a.html:1:82: `book.pagse`: a book has no field `pagse`; did you mean `pages`?"
    );
}

const CONTEXT: &Shape = &Shape { name: "context", fields: FIELDS, ..Shape::STRUCT };

fn fetching(source: &str, rows: &'static [&'static str]) -> String {
    let behind = &[("shop::review::ModelEx", "shop::author::ModelEx")];
    let fetched = Fetched { is_known: true, rows, behind, whole: &Shape::ANY };
    said_of(&[("a.html", source)], CONTEXT, &fetched)
}

#[test]
fn rows_that_are_not_fetched_are_named() {
    assert_eq!(
        fetching("{% for b in books %}{{ b.author.name }}{{ b.author.born }}{% endfor %}", &[]),
        "a.html:1:33: `b.author.name`: the view does not fetch these rows: write `related = [author::Entity]`"
    );
    assert_eq!(fetching("{{ book.author.name }}", &["shop::author::ModelEx"]), "");
    assert_eq!(fetching("{% if book.author %}{{ book.author.name }}{% endif %}", &[]), "");
    let deep = "{% for r in book.reviews %}{{ r.author.name }}{% endfor %}";
    assert_eq!(fetching(deep, &["shop::review::ModelEx"]), "");
    let fetched = Fetched { is_known: true, rows: &["shop::review::ModelEx"], ..Fetched::UNKNOWN };
    assert_eq!(
        said_of(&[("a.html", deep)], CONTEXT, &fetched),
        "a.html:1:40: `r.author.name`: the view does not fetch these rows: write `related = [(review::Entity, author::Entity)]`"
    );
}

#[test]
fn a_model_without_its_relations_says_how_to_have_them() {
    const PLAIN: &Shape =
        &Shape { name: "book", fields: &[Field::new("title", &Shape::TEXT)], ..Shape::STRUCT };
    const GIVEN: &Shape = &Shape {
        fields: &[Field { kind: FieldKind::Objects, ..Field::new("book", PLAIN) }],
        ..Shape::STRUCT
    };
    let fetched = Fetched { is_known: true, rows: &[], behind: &[], whole: BOOK };
    assert_eq!(
        said_of(&[("a.html", "{{ book.author.name }}")], GIVEN, &fetched),
        "a.html:1:9: `book.author`: the view does not fetch these rows: write `related = [author::Entity]`"
    );
}

#[test]
fn variables_of_a_page_that_many_have_may_come_from_elsewhere() {
    let sources = |base| [("a.html", "{% extends 'b.html' %}"), ("b.html", base)];
    assert_eq!(said_of(&sources("{{ cart }}{{ cart.total }}"), CONTEXT, &Fetched::UNKNOWN), "");
    assert_eq!(
        said_of(&sources("{{ requets.path }}"), CONTEXT, &Fetched::UNKNOWN),
        "b.html:1:4: `requets`: the template is given no `requets`; did you mean `request`?"
    );
}

#[test]
fn flattened_fields_are_found_behind_own_ones() {
    const INNER: &Shape = &Shape { fields: &[Field::new("slug", &Shape::TEXT)], ..Shape::STRUCT };
    const OUTER: &Shape = &Shape {
        name: "`Page`",
        fields: &[
            Field { kind: FieldKind::Flattened, ..Field::new("", INNER) },
            Field::new("title", &Shape::TEXT),
        ],
        flattens: true,
        ..Shape::STRUCT
    };
    const GIVEN: &[Field] = &[Field::new("page", OUTER)];
    assert_eq!(said("{{ page.slug }}{{ page.title }}", GIVEN), "");
    assert_eq!(
        said("{{ page.slgu }}", GIVEN),
        "a.html:1:9: `page.slgu`: a `Page` has no field `slgu`; did you mean `slug`?"
    );
}

#[test]
fn the_distance_is_that_of_the_run_time() {
    let words = ["title", "titel", "tilte", "author", "", "a", "pubdate", "pub_date", "Title"];
    for one in words {
        for other in words {
            let expected = cbv_syntax::suggest::closest(one, [other]).is_some();
            let distance = closest::distance(one, other);
            let is_close = distance <= 1 + other.len() / 4 && distance < other.len();
            assert_eq!(is_close, expected, "{one} {other}");
        }
    }
}
