//! Escaping, undefined variables, errors.

use std::error::Error;

use cbv::context;
use cbv::templates::{Context, Engine, TemplateError, Templates};

fn templates<const N: usize>(sources: [(&str, &str); N]) -> Templates {
    Templates::from_sources(sources).expect("templates that parse")
}

/// A template's text with these variables.
fn rendered(source: &str, context: &Context) -> Result<String, TemplateError> {
    templates([("page.html", source)]).render("page.html", context)
}

#[test]
fn values_are_escaped_whatever_a_template_is_called() {
    let context = context! { text => r#"<a href="/x?a&b">it's</a>"# };
    for name in ["a.html", "a.txt", "a.json", "a"] {
        let text = templates([(name, "{{ text }}")]).render(name, &context).unwrap();
        assert_eq!(text, "&lt;a href=&quot;/x?a&amp;b&quot;&gt;it&#x27;s&lt;/a&gt;");
    }
    let context = context! { text => "<b>" };
    assert_eq!(rendered("{{ text|safe }} {{ text|e }}", &context).unwrap(), "<b> &lt;b&gt;");
}

#[test]
fn values_are_written_as_django_writes_them() {
    let context =
        context! { yes => true, nothing => None::<u8>, number => 1.0, list => vec![1, 2] };
    let text = rendered("{{ yes }} {{ nothing }} {{ number }} {{ list }}\n", &context).unwrap();
    assert_eq!(text, "True None 1.0 [1, 2]\n");
}

#[test]
fn an_undefined_variable_is_named_with_its_line() {
    let error = rendered("one\ntwo {{ titel }}", &context! { title => "x" }).unwrap_err();
    assert_eq!((error.template(), error.line()), (Some("page.html"), Some(2)));
    assert!(error.to_string().starts_with("page.html:2: "), "{error}");
    assert!(error.to_string().contains("titel"), "{error}");
}

#[test]
fn an_undefined_variable_can_be_asked_for() {
    let source = "{{ x|default('-') }}{% if x %}1{% endif %}{% if x is defined %}2{% endif %}3";
    let text = templates([("a", source)]).strict(true).render("a", &Context::new()).unwrap();
    assert_eq!(text, "-3");
}

#[test]
fn an_undefined_variable_is_empty_where_nothing_is_strict() {
    let source = "[{{ x }}{{ x.y.z }}{% for a in x %}{% endfor %}]";
    let text = templates([("a", source)]).strict(false).render("a", &Context::new()).unwrap();
    assert_eq!(text, "[]");
}

#[test]
fn an_error_says_how_the_template_was_reached() {
    let templates = templates([
        (
            "list.html",
            "{% extends 'base.html' %}\n{% block body %}{% include 'row.html' %}{% endblock %}",
        ),
        ("base.html", "\n\n{% block body %}{% endblock %}"),
        ("row.html", "\n{{ nothing }}"),
    ]);
    let error = templates.render("list.html", &Context::new()).unwrap_err();
    assert_eq!((error.template(), error.line()), (Some("row.html"), Some(2)));
    assert!(error.to_string().ends_with("(included from list.html:2)"), "{error}");
    assert!(error.source().is_none(), "its text says all");
}

#[test]
fn all_broken_templates_are_reported_at_once() {
    let broken = Templates::from_sources([
        ("a.html", "{% if x %}"),
        ("row.html", "fine"),
        ("c.html", "\n{{ x ) }}"),
        ("d.html", "{% include 'roww.html' %}"),
    ])
    .unwrap_err();
    let places: Vec<_> =
        broken.errors().iter().map(|error| (error.template(), error.line())).collect();
    assert_eq!(
        places,
        [(Some("a.html"), Some(1)), (Some("c.html"), Some(2)), (Some("d.html"), Some(1))]
    );
    let last = "d.html:1: there is no template `roww.html`; did you mean `row.html`?";
    assert_eq!(broken.to_string().lines().last(), Some(last));
}

#[test]
fn a_missing_template_is_one() {
    let templates = templates([("a.html", "")]);
    let error = templates.render("c.html", &Context::new()).unwrap_err();
    assert!(error.is_missing() && error.to_string().contains("c.html"), "{error}");
    assert!(templates.has("a.html") && !templates.has("c.html"));
}

#[test]
fn the_first_template_that_exists_is_rendered() {
    let templates = templates([("b.html", "b"), ("c.html", "c")]);
    let names = ["a.html", "b.html", "c.html"];
    assert_eq!(templates.render_first(&names, &Context::new()).unwrap(), "b");
    let error = templates.render_first(&["x.html", "y.html"], &Context::new()).unwrap_err();
    assert_eq!(error.to_string(), "there is no template `x.html`, `y.html`");
    assert!(templates.render_first(&[""; 0], &Context::new()).unwrap_err().is_missing());
}

#[test]
fn a_clone_keeps_what_it_had() {
    let first = templates([("a", "{{ site }}")]).strict(false);
    let second = first.clone().configure(|env| env.add_global("site", "books"));
    assert_eq!(first.render("a", &Context::new()).unwrap(), "");
    assert_eq!(second.render("a", &Context::new()).unwrap(), "books");
}

#[test]
fn later_entries_win() {
    let mut context = Context::from([("a", 1), ("b", 2)]);
    context.insert("a", 3).merge(context! { b => 4 });
    context.extend([("c", 5)]);
    assert_eq!(rendered("{{ a }}{{ b }}{{ c }}", &context).unwrap(), "345");
    assert_eq!(context.iter().count(), 3);
    context.remove("a");
    assert!(!context.contains("a"));
    assert_eq!(serde_json::to_value(&context).unwrap(), serde_json::json!({"b": 4, "c": 5}));
}

#[test]
fn djangos_and_pythons_habits_work() {
    let context = context! { n => 2, map => std::collections::BTreeMap::from([("k", "v")]) };
    let source =
        "{{ n }} book{{ n|pluralize }}{% for k, v in map.items() %} {{ k }}={{ v }}{% endfor %}";
    assert_eq!(rendered(source, &context).unwrap(), "2 books k=v");
}

struct Shouting;

impl Engine for Shouting {
    fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
        let name = context.get("name").ok_or_else(|| TemplateError::new(template, "no name"))?;
        Ok(format!("{template}: {name}!"))
    }

    fn has(&self, template: &str) -> bool {
        template == "shout"
    }
}

#[test]
fn another_engine_stands_in() {
    let templates = Templates::with_engine(Shouting);
    assert_eq!(templates.render("shout", &context! { name => "Ada" }).unwrap(), "shout: Ada!");
    assert_eq!(
        templates.render("shout", &Context::new()).unwrap_err().to_string(),
        "shout: no name"
    );
    assert!(templates.has("shout") && !templates.has("whisper"));
}

#[test]
#[should_panic(expected = "`strict` is for MiniJinja")]
fn another_engine_is_not_configured_here() {
    let _ = Templates::with_engine(Shouting).strict(true);
}

#[test]
#[should_panic(expected = "the URL of static files ends in a slash: write `/assets/`")]
fn the_url_of_static_files_ends_in_a_slash() {
    let _ = templates([]).static_url("/assets");
}
