//! Messages of forms in the words of an application: in German.

use std::borrow::Cow;

use cbv::forms::{
    CharField, FieldDefinition, FormData, FormErrors, ValidationError, Widget, rules,
};
use cbv::{Context, Templates};

use super::render;
use super::sample::{Instance, bind, form, text};

fn in_german(error: &ValidationError) -> Option<Cow<'static, str>> {
    let limit = error.parameters().find(|(name, _)| *name == "limit_value");
    let is_one = limit.is_some_and(|(_, limit)| limit == "1");
    let message = match (error.kind(), error.template()) {
        ("required", _) => "Dieses Feld ist ein Pflichtfeld.",
        ("min_length", _) if is_one => "Mindestens ein Zeichen (nicht {show_value}).",
        ("min_length", _) => "Mindestens {limit_value} Zeichen (nicht {show_value}).",
        ("hidden_field", _) => "(Verstecktes Feld {name}) {error}",
        // As gettext has it: by the message.
        (_, "Two of {field} <b>.") => "Zweimal {field} <b>.",
        _ => return None,
    };
    Some(message.into())
}

fn german(template: &str) -> Templates {
    Templates::from_sources([("page.html", template)])
        .expect("it parses")
        .form_messages(in_german)
        .strict(true)
}

/// `title` is too short, `author` is missing, and has words of its own for that, `token` is hidden and missing.
fn posted() -> Instance {
    let short = |name: &'static str, limit| {
        let field = rules::MinLength::min_length(CharField::default(), limit);
        FieldDefinition::of::<String, _>(name, field)
    };
    let mut form = form([
        short("title", 5).build(),
        text("author").error_message("required", "Who wrote it?").build(),
        text("token").widget(Widget::hidden()).build(),
        text("shelf").build(),
    ]);
    bind(&mut form, FormData::from_iter([("title", "abc")]));
    form
}

fn printed(template: &str, form: &Instance) -> String {
    render(&german(template), form)
}

#[test]
fn errors_are_said_in_another_language() {
    let form = posted();
    for (template, page) in [
        (
            "{{ form.title.errors }}",
            "<ul class=\"errorlist\" id=\"id_title_error\"><li>Mindestens 5 Zeichen (nicht 3).</li></ul>",
        ),
        ("{{ form.title.errors[0] }}", "Mindestens 5 Zeichen (nicht 3)."),
        ("{{ form.title.errors|join }}", "Mindestens 5 Zeichen (nicht 3)."),
        (
            "{% for error in form.shelf.errors %}{{ error }}{% endfor %}",
            "Dieses Feld ist ein Pflichtfeld.",
        ),
        ("{{ form.errors.shelf[0]|upper }}", "DIESES FELD IST EIN PFLICHTFELD."),
        ("{{ 'Pflichtfeld' in form.shelf.errors|string }}", "True"),
    ] {
        assert_eq!(printed(template, &form), page, "{template}");
    }
    let page = printed("{{ form }}", &form);
    assert!(
        page.contains("<li>(Verstecktes Feld token) Dieses Feld ist ein Pflichtfeld.</li>"),
        "{page}"
    );
    assert!(page.contains("<li>Mindestens 5 Zeichen (nicht 3).</li>"), "{page}");
    assert!(!page.contains("This field"), "{page}");
}

#[test]
fn a_plural_form_is_chosen_by_a_parameter() {
    for (limit, message) in
        [(1, "Mindestens ein Zeichen (nicht 0)."), (2, "Mindestens 2 Zeichen (nicht 1).")]
    {
        let error = ValidationError::new("..").code("min_length").with("limit_value", limit);
        let mut form = form([text("title").build()]);
        form.add_error("title", error.with("show_value", limit - 1));
        assert_eq!(printed("{{ form.title.errors[0] }}", &form), message);
    }
}

#[test]
fn the_message_of_a_field_comes_first() {
    assert_eq!(printed("{{ form.author.errors[0] }}", &posted()), "Who wrote it?");
}

#[test]
fn errors_of_ones_own_are_asked_about_and_escaped() {
    let mut form = form([text("title").build()]);
    let error = ValidationError::new("Two of {field} <b>.").code("twice").with("field", "<i>");
    form.add_errors(FormErrors::from(error));
    form.add_errors(FormErrors::from("Nobody translates this."));
    assert_eq!(
        printed("{{ form.non_field_errors }}", &form),
        "<ul class=\"errorlist nonfield\"><li>Zweimal &lt;i&gt; &lt;b&gt;.</li>\
         <li>Nobody translates this.</li></ul>"
    );
}

/// A template of the application shows the errors: it sees what the page says.
#[test]
fn a_template_for_errors_has_these_messages() {
    let templates = Templates::from_sources([
        ("page.html", "{{ form.title.errors }}"),
        ("cbv/forms/errors.html", "{% for error in errors %}<p>{{ error }}{% endfor %}"),
    ]);
    let templates = templates.expect("they parse").form_messages(in_german);
    assert_eq!(render(&templates, &posted()), "<p>Mindestens 5 Zeichen (nicht 3).");
}

#[test]
fn other_templates_say_what_they_said() {
    let form = posted();
    let _ = printed("{{ form }}", &form);
    assert_eq!(super::printed("{{ form.shelf.errors[0] }}", &form), "This field is required.");
    // An error of a page leaves nothing behind either.
    let broken = german("{{ form.shelf.errors }}{{ nothing }}");
    broken.render("page.html", &Context::new().with("form", &form)).expect_err("it is undefined");
    assert_eq!(super::printed("{{ form.shelf.errors[0] }}", &form), "This field is required.");
}

/// While a page is rendered, the function may render one itself.
#[test]
fn a_message_may_be_a_template() {
    let inner = german("{{ form.shelf.errors[0] }}");
    let outer = Templates::from_sources([(
        "page.html",
        "{{ form.shelf.errors|join }}|{{ form.title.errors|join }}",
    )]);
    let outer = outer.expect("it parses").form_messages(move |error| {
        (error.kind() == "required").then(|| render(&inner, &posted()).into())
    });
    assert_eq!(
        render(&outer, &posted()),
        "Dieses Feld ist ein Pflichtfeld.|Ensure this value has at least 5 characters (it has 3)."
    );
}

#[test]
fn scripts_have_the_codes() {
    let mut form = posted();
    form.add_errors(FormErrors::from("</script>"));
    for (template, json) in [
        (
            "{{ form.title.errors.get_json_data()|tojson }}",
            r#"[{"message": "Mindestens 5 Zeichen (nicht 3).", "code": "min_length"}]"#,
        ),
        (
            "{{ form.non_field_errors.get_json_data|tojson }}",
            r#"[{"message": "\u003c/script\u003e", "code": "invalid"}]"#,
        ),
        (
            "{% for name, of in form.errors.get_json_data|items %}{{ name }} {{ of[0].code }}, {% endfor %}",
            "title min_length, author required, token required, shelf required, __all__ invalid, ",
        ),
        ("{{ form.errors.author.get_json_data[0].message }}", "Who wrote it?"),
    ] {
        assert_eq!(printed(template, &form), json, "{template}");
    }
    assert_eq!(printed("{{ form.errors.get_json_data|tojson }}", &super::sample::empty()), "{}");
}
