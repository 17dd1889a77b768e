//! Templates of the application instead of those of the library.

use cbv::forms::Widget;
use cbv::{Context, Templates};

use crate::render;
use crate::sample::{empty, form, text};

fn page(sources: &[(&str, &str)]) -> Templates {
    Templates::from_sources(sources.iter().copied()).unwrap().strict(true)
}

/// An error with all that it comes from.
fn causes(error: &dyn std::error::Error) -> String {
    std::iter::successors(Some(error), |error| error.source()).map(ToString::to_string).collect()
}

#[test]
fn one_widget_is_replaced_for_all_fields() {
    let templates = page(&[
        ("page.html", "{{ form }}"),
        (
            "cbv/forms/input.html",
            "<x-input name={{ widget.name }} of={{ field.label }} {{ form is undefined }}>\n",
        ),
    ]);
    let html = render(&templates, &empty());
    assert_eq!(html.matches("<x-input").count(), 8 + 2 * 5, "{html}");
    assert!(html.contains("<x-input name=title of=Title True>\n</div>"));
    assert!(html.contains("<textarea name=\"body\""));
}

#[test]
fn a_widget_of_ones_own_has_its_template() {
    let stars = Widget::template_of("stars.html").attribute("class", "stars");
    let form = form([text("rating").widget(stars).build(), text("title").build()]);
    let templates = page(&[
        ("page.html", "{{ form.rating(data_max=5) }}"),
        ("stars.html", "<x-stars name=\"{{ widget.name }}\"{{ widget.attributes }}></x-stars>\n"),
    ]);
    assert_eq!(
        render(&templates, &form),
        "<x-stars name=\"rating\" class=\"stars\" required id=\"id_rating\" data-max=\"5\"></x-stars>"
    );
}

#[test]
fn the_library_s_are_extended_and_included() {
    let form = form([text("title").build()]);
    let templates = page(&[
        ("page.html", "{{ form }}"),
        ("cbv/forms/field.html", "<b>{{ field.label }}</b>{{ field }}"),
        ("cbv/forms/textarea.html", "{% include 'cbv/forms/input.html' %}"),
    ]);
    let input = "<input type=\"text\" name=\"title\" required id=\"id_title\">";
    assert_eq!(render(&templates, &form), format!("<div>\n<b>Title</b>{input}\n</div>"));
}

#[test]
fn they_have_what_every_page_has() {
    let form = form([text("title").build()]);
    let templates = page(&[
        (
            "page.html",
            "{% macro show(form) %}{{ form }}{% endmacro %}{{ show(form) }}{{ form.title }}",
        ),
        ("cbv/forms/input.html", "{{ static('x.js') }} {{ url is defined }} "),
    ]);
    assert!(render(&templates, &form).ends_with("</div>/static/x.js True "));
}

#[test]
fn what_shows_itself_is_an_error() {
    let form = form([text("title").build()]);
    for (name, template) in [
        ("cbv/forms/form.html", "{{ form }}"),
        ("cbv/forms/field.html", "{{ field.as_field_group }}"),
        ("cbv/forms/input.html", "{{ field }}"),
    ] {
        let templates = page(&[("page.html", "{{ form }}"), (name, template)]);
        let error = templates.render("page.html", &Context::new().with("form", &form)).unwrap_err();
        let all = causes(&error);
        assert!(all.contains(&format!("`{name}` shows itself")), "{all}");
    }
    // And nothing is left of it.
    assert!(render(&page(&[("page.html", "{{ form }}")]), &form).starts_with("<div>"));
}

#[test]
fn a_mistake_in_one_is_told_with_its_line() {
    let form = form([text("title").build()]);
    let templates =
        page(&[("page.html", "{{ form }}"), ("cbv/forms/input.html", "\n{{ widget.nam }}")]);
    let error = templates.render("page.html", &Context::new().with("form", &form)).unwrap_err();
    assert!(causes(&error).contains("cbv/forms/input.html:2"), "{}", causes(&error));
}

/// What an application adds to the engine afterwards counts, for this handle alone.
#[test]
fn a_template_that_is_added_later_counts() {
    let form = form([text("title").build()]);
    let before = page(&[("page.html", "{{ form.title }}")]);
    let html = render(&before, &form);
    let after = before.clone().configure(|env| {
        env.add_template("cbv/forms/input.html", "own").unwrap();
    });
    assert_eq!(render(&after, &form), "own");
    assert_eq!(render(&before, &form), html);
}
