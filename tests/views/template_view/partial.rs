//! A part of a page, for HTMX.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use cbv::generic::{TemplateName, TemplateResponse};
use cbv::prelude::*;
use cbv::testing::{Answer, Client, TestRequest};
use serde::Serialize;

#[derive(TemplateView)]
#[view(template_name = None, extra_context = [("rows", vec!["a", "<b>"])])]
struct Page;

#[derive(Clone, Debug, Serialize)]
struct Book {
    title: &'static str,
}

#[derive(ListView)]
#[view(items = Book, queryset = Self::books, json, template_name = None, paginate_by = 1)]
struct Books;

impl Books {
    async fn books(&self) -> Result<Vec<Book>, Error> {
        Ok(vec![Book { title: "Notes" }, Book { title: "Essays" }])
    }
}

const SOURCES: [(&str, &str); 7] = [
    (
        "base.html",
        "<title>{% block title %}{{ site.name }}{% endblock %}</title>{{ user.name|upper }}\
         {% set frame = 'F' %}{% block content %}{% endblock %}",
    ),
    (
        "page.html",
        "{% extends 'base.html' %}{% set mark = '*' %}{% from 'macros.html' import bold %}\
         {% block title %}{{ user.name }}{% endblock %}\
         {% block content %}<h1>{{ user.name }}</h1>{% block table %}{% for row in rows %}\
         {{ mark }}{{ bold(row) }}{% endfor %}{% block foot %}{{ basket }}{% endblock %}{% endblock %}\
         {% endblock %}",
    ),
    ("child.html", "{% extends 'page.html' %}{% block foot %}{{ super() }}!{% endblock %}"),
    ("macros.html", "{% macro bold(x) %}<b>{{ x }}</b>{% endmacro %}"),
    ("_rows.html", "{{ rows|length }} rows, {{ basket }}"),
    (
        "list.html",
        "{% block list %}{% for book in book_list|default(object_list) %}{{ book.title }}{% endfor %}{% endblock %} of all",
    ),
    ("strict.html", "{{ user.name }}{% block a %}\n{{ undefined_here }}{% endblock %}"),
];

/// The templates, and how often each processor has run.
fn templates() -> (Templates, [Arc<AtomicUsize>; 3]) {
    let counts = [0; 3].map(|count| Arc::new(AtomicUsize::new(count)));
    let mut templates = Templates::from_sources(SOURCES).expect("they parse");
    for (name, count) in ["user", "site", "basket"].into_iter().zip(&counts) {
        let count = count.clone();
        templates = templates.context_processor(name, move |_| {
            count.fetch_add(1, Ordering::Relaxed);
            async move { Ok::<_, Error>(std::collections::BTreeMap::from([("name", name)])) }
        });
    }
    (templates, counts)
}

fn ran(counts: &[Arc<AtomicUsize>; 3]) -> [usize; 3] {
    [0, 1, 2].map(|at| counts[at].swap(0, Ordering::Relaxed))
}

fn htmx(request: TestRequest) -> TestRequest {
    request.header("HX-Request", "true")
}

const VARY: Option<&str> = Some("HX-Request, HX-Boosted, HX-History-Restore-Request");

fn vary(answer: &Answer) -> Option<&str> {
    answer.header("vary")
}

#[tokio::test]
async fn a_block_is_shown_alone() {
    let (templates, counts) = templates();
    let view = Page::as_view().template_name("page.html").partial_block("table");
    let client = Client::view_with_state("/", view, templates);
    let page = client.get("/").await;
    let table = "*<b>a</b>*<b>&lt;b&gt;</b>{&#x27;name&#x27;: &#x27;basket&#x27;}";
    let table = page
        .text()
        .split("</h1>")
        .nth(1)
        .filter(|text| text.contains("basket"))
        .unwrap_or(table)
        .to_owned();
    assert_eq!(page.text(), format!("<title>user</title>USER<h1>user</h1>{table}"));
    assert!(table.starts_with("*<b>a</b>*<b>&lt;b&gt;</b>"), "{table}");
    assert_eq!((vary(&page), ran(&counts)), (VARY, [1, 1, 1]));
    let part = htmx(client.get("/")).await;
    assert_eq!(part.text(), table);
    // What only the rest of the page names is not asked for.
    assert_eq!((vary(&part), ran(&counts)), (VARY, [0, 0, 1]));
    assert_eq!(part.header("content-type"), page.header("content-type"));
}

#[tokio::test]
async fn a_block_may_stand_in_what_the_page_extends() {
    let (templates, counts) = templates();
    let view = Page::as_view().template_name("child.html").partial_block("table");
    let client = Client::view_with_state("/", view, templates);
    let part = htmx(client.get("/")).await;
    assert!(part.text().starts_with("*<b>a</b>"), "{}", part.text());
    assert!(part.text().ends_with('!'), "{}", part.text());
    assert_eq!(ran(&counts), [0, 0, 1]);
}

#[tokio::test]
async fn a_template_of_its_own_is_shown() {
    let (templates, counts) = templates();
    let view = Page::as_view().template_name("page.html").partial("_rows.html");
    let client = Client::view_with_state("/", view, templates);
    let part = htmx(client.get("/")).await;
    assert!(part.text().starts_with("2 rows, "), "{}", part.text());
    assert_eq!((vary(&part), ran(&counts)), (VARY, [0, 0, 1]));
    assert_eq!(part.templates()[0], "_rows.html");
}

#[tokio::test]
async fn others_are_shown_the_whole_page() {
    let (templates, counts) = templates();
    let view = Page::as_view().template_name("page.html").partial("_rows.html");
    let client = Client::view_with_state("/", view, templates);
    for request in [
        client.get("/"),
        client.get("/").header("hx-request", "false"),
        htmx(client.get("/")).header("hx-boosted", "true"),
        htmx(client.get("/")).header("hx-history-restore-request", "true"),
    ] {
        let page = request.await;
        assert!(page.text().starts_with("<title>"), "{}", page.text());
        assert_eq!((vary(&page), ran(&counts)), (VARY, [1, 1, 1]));
    }
}

#[tokio::test]
async fn head_answers_as_get_does() {
    let (templates, _) = templates();
    let view = Page::as_view().template_name("page.html").partial_block("table");
    let client = Client::view_with_state("/", view, templates);
    let (get, head) = (htmx(client.get("/")).await, htmx(client.head("/")).await);
    assert_eq!(head.text(), "");
    for name in ["vary", "content-length", "content-type"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
    assert_ne!(client.head("/").await.header("content-length"), get.header("content-length"));
}

#[tokio::test]
async fn a_view_without_a_part_varies_by_nothing() {
    let (templates, _) = templates();
    let view = Page::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, templates);
    let page = htmx(client.get("/")).await;
    assert!(page.text().starts_with("<title>"));
    assert_eq!(vary(&page), None);
}

#[tokio::test]
async fn json_comes_before_the_part() {
    let (templates, _) = templates();
    let view = Books::as_view().template_name("list.html").partial_block("list");
    let client = Client::view_with_state("/", view, templates);
    let part = htmx(client.get("/").query(&[("page", "2")])).await;
    assert_eq!(part.text(), "Essays");
    let json = htmx(client.get("/")).header("accept", "application/json").await;
    assert_eq!(json.header("content-type"), Some("application/json"));
    let page = client.get("/").header("accept", "text/html").await;
    assert_eq!(page.text(), "Notes of all");
    for answer in [&part, &json, &page] {
        let mut vary: Vec<_> = answer.headers().get_all("vary").iter().collect();
        vary.sort_unstable();
        assert_eq!(vary, ["HX-Request, HX-Boosted, HX-History-Restore-Request", "accept"]);
    }
}

#[tokio::test]
async fn a_mistake_in_a_block_has_its_line() {
    let (templates, _) = templates();
    let view = Page::as_view().template_name("strict.html").partial_block("a");
    let client = Client::view_with_state("/", view, templates.strict(true));
    let answer = htmx(client.get("/")).await;
    assert_eq!(answer.status(), 500);
    assert!(answer.text().contains("strict.html#a"), "{}", answer.text());
    assert!(answer.text().contains('2'), "{}", answer.text());
}

/// Another engine is told what to show.
#[derive(TemplateView)]
#[view(template_name = None, partial = None, render_to_response = Self::rendered)]
struct Rendered;

impl Rendered {
    async fn rendered(
        &self,
        response: TemplateResponse,
    ) -> Result<axum::response::Response, Error> {
        let text = if response.is_partial() { "part" } else { "page" };
        Ok(response.show(text))
    }
}

#[tokio::test]
async fn a_hook_knows_what_is_asked_for() {
    let (templates, _) = templates();
    let view = Rendered::as_view().partial(TemplateName::from("any.html"));
    let client = Client::view_with_state("/", view, templates);
    let (page, part) = (client.get("/").await, htmx(client.get("/")).await);
    assert_eq!((page.text(), part.text()), ("page", "part"));
    assert_eq!((vary(&page), vary(&part)), (VARY, VARY));
}

mod two {
    use super::*;

    urls! {
        pub(super) mod urls: Templates {
            "/" => Page::as_view()
                .template_name("about.html")
                .partial("about.html")
                .partial_block("table");
        }
    }
}

#[test]
#[should_panic(
    expected = "`partial` and `partial_block` are two parts of the page: set one of them"
)]
fn two_parts_are_refused_at_start_up() {
    let _ = two::urls::router();
}
