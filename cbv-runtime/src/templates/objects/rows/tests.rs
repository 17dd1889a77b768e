//! Rows are serialized field by field. Templates show the same for them as for rows that are
//! serialized at once.

use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use minijinja::value::Serde;
use minijinja::{Environment, Error, Value, context};
use serde::ser::{Error as _, SerializeStruct};
use serde::{Serialize, Serializer};

use super::rows;

#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Book(Book),
    Tagged(Tagged),
    Pair(&'static str, u32),
    Name(&'static str),
    Flat(Flat),
    Wrapped(Wrapped),
    Nothing,
}

#[derive(Serialize)]
struct Book {
    title: &'static str,
    #[serde(rename = "the isbn")]
    isbn: Option<String>,
    #[serde(skip)]
    _hidden: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtitle: Option<&'static str>,
    author: Author,
    prices: Vec<f64>,
}

#[derive(Serialize)]
struct Author {
    name: &'static str,
    born: u16,
}

#[derive(Serialize)]
enum Tagged {
    Small { pages: u32 },
}

/// A map, to serde.
#[derive(Serialize)]
struct Flat {
    title: &'static str,
    #[serde(flatten)]
    author: Author,
}

#[derive(Serialize)]
struct Wrapped(Author);

#[derive(Serialize)]
struct Empty {}

const ADA: fn() -> Author = || Author { name: "Ada", born: 1815 };

fn book() -> Book {
    let (title, prices) = ("<Notes>", vec![1.5, 2.0]);
    Book { title, isbn: None, _hidden: 1, subtitle: None, author: ADA(), prices }
}

fn all() -> Vec<Row> {
    vec![
        Row::Book(book()),
        Row::Book(Book { subtitle: Some("more"), isbn: Some("978".to_owned()), ..book() }),
        Row::Tagged(Tagged::Small { pages: 3 }),
        Row::Pair("a", 1),
        Row::Name("just a name"),
        Row::Flat(Flat { title: "flat", author: ADA() }),
        Row::Wrapped(Wrapped(ADA())),
        Row::Nothing,
    ]
}

fn said(source: &str, list: Value) -> Result<String, Error> {
    Environment::new().render_str(source, context! { list })
}

/// What a template shows for both.
fn same(template: &str, lazy: &impl Debug, at_once: &impl Debug) {
    assert_eq!(format!("{lazy:?}"), format!("{at_once:?}"), "{template}");
}

#[test]
fn a_template_says_the_same_as_of_rows_that_are_serialized_at_once() {
    let of_row = [
        "row",
        "row.title",
        "row['title']",
        "row['the isbn']",
        "row.isbn is defined",
        "row._hidden is defined",
        "row.subtitle",
        "row.author",
        "row.author.name ~ row.author.born ~ row.author.name",
        "row.prices|sum",
        "row.pages",
        "row.Small",
        "row.name",
        "row[0]",
        "row[1]",
        "row|length",
        "row|tojson",
        "row|items",
        "row|dictsort",
        "row|list",
        "'title' in row",
        "row is mapping",
        "row is sequence",
        "row is string",
        "row is none",
        "row is undefined",
        "1 if row else 0",
        "row == list[loop.index0]",
        "row == list[0]",
    ];
    for expression in of_row {
        for at in 0..all().len() {
            let expression = expression.replace("loop.index0", &at.to_string());
            let template = format!("{{% set row = list[{at}] %}}{{{{ {expression} }}}}");
            let at_once = Value::from(Serde(all()));
            same(&template, &said(&template, rows(Arc::new(all()))), &said(&template, at_once));
        }
        let template = format!("{{% for row in list %}}{{{{ {expression} }}}};{{% endfor %}}");
        let at_once = Value::from(Serde(all()));
        same(&template, &said(&template, rows(Arc::new(all()))), &said(&template, at_once));
    }
}

#[test]
fn so_it_says_of_the_list() {
    let of_list = [
        "list",
        "list|length",
        "list|tojson",
        "list|first",
        "list|last",
        "list[1:3]",
        "list[-1]",
        "list[9] is defined",
        "list.title is defined",
        "list|map(attribute='author')|list",
        "list|selectattr('born')|list",
        "list|groupby('born')",
        "list is sequence",
        "list is iterable",
        "1 if list else 0",
        "list == list",
        "list + list",
    ];
    let book_and_flat = || {
        let (book, flat) = (Row::Book(book()), Flat { title: "flat", author: ADA() });
        vec![book, Row::Flat(flat)]
    };
    for expression in of_list {
        let template = format!("{{{{ {expression} }}}}");
        for few in [book_and_flat, all, Vec::new] {
            let at_once = Value::from(Serde(few()));
            same(expression, &said(&template, rows(Arc::new(few()))), &said(&template, at_once));
        }
    }
}

#[test]
fn a_struct_without_fields_is_false() {
    let template = "{{ 1 if list[0] else 0 }}{{ list[0] }}";
    let at_once = said(template, Value::from(Serde([Empty {}])));
    same(template, &said(template, rows(Arc::new(vec![Empty {}]))), &at_once);
}

/// A struct that fails after its first field.
struct Broken;

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut broken = serializer.serialize_struct("Broken", 2)?;
        broken.serialize_field("title", "half")?;
        Err(S::Error::custom("the rest is missing"))
    }
}

#[test]
fn what_cannot_be_serialized_is_an_error_of_the_template() {
    for template in [
        "{{ list[0].other }}",
        "{{ list[0]|tojson }}",
        "{{ list[0]|dictsort }}",
        "{% for name in list[0] %}{{ name }}{% endfor %}",
    ] {
        let error = said(template, rows(Arc::new(vec![Broken]))).expect_err(template);
        assert!(format!("{error:?}").contains("the rest is missing"), "{template}: {error:?}");
    }
    assert_eq!(said("{{ list[0].title }}", rows(Arc::new(vec![Broken]))).expect("a text"), "half");
}

static SERIALIZED: AtomicUsize = AtomicUsize::new(0);

/// Counts how often it is serialized.
struct Counted;

impl Serialize for Counted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        SERIALIZED.fetch_add(1, Ordering::Relaxed);
        serializer.collect_map([("name", "Ada"), ("born", "1815")])
    }
}

#[derive(Serialize)]
struct Written {
    title: &'static str,
    author: Counted,
}

#[test]
fn a_field_that_is_not_named_is_not_serialized_and_one_with_fields_only_once() {
    let list = || rows(Arc::new(vec![Written { title: "Notes", author: Counted }]));
    assert_eq!(
        said("{% for row in list %}{{ row.title }}{% endfor %}", list()).ok().as_deref(),
        Some("Notes")
    );
    assert_eq!(SERIALIZED.load(Ordering::Relaxed), 0);
    let template = "{% for row in list %}{{ row.author.name }}, {{ row.author.born }}{% endfor %}";
    assert_eq!(said(template, list()).ok().as_deref(), Some("Ada, 1815"));
    assert_eq!(SERIALIZED.load(Ordering::Relaxed), 1);
}
