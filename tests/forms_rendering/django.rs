//! The structure of Django 5.2's `{{ form }}`: the tags in their order, with what belongs to them.

use crate::html::{Part, parts, structure};
use crate::printed;
use crate::sample::{bind, empty, form, refused, text};

use cbv::forms::model::RowField;
use cbv::forms::rules::GivenChoices;
use cbv::forms::{CharField, Choice, FieldDefinition, FormData, Widget};

fn tags(html: &str) -> Vec<String> {
    let names = parts(html).into_iter().filter_map(|part| match part {
        Part::Open(tag, _) => Some(tag),
        Part::Close(tag) => Some(format!("/{tag}")),
        Part::Text(_) => None,
    });
    names.collect()
}

#[test]
fn a_field_has_its_label_help_errors_and_widget() {
    let mut title = form([text("title").help_text("Help").build()]);
    bind(&mut title, FormData::default());
    assert_eq!(
        structure(&printed("{{ form }}", &title)).join(""),
        "<div ><label for></label><div class id></div><ul class id><li ></li></ul>\
         <input aria-describedby aria-invalid id name required type></div>"
    );
    assert_eq!(
        structure(&printed("{{ form.as_p }}", &title)).join(""),
        "<ul class id><li ></li></ul><p ><label for></label>\
         <input aria-describedby aria-invalid id name required type><span class id></span></p>"
    );
}

#[test]
fn several_inputs_are_a_fieldset() {
    let mut kind = form([text("kind").widget(Widget::radios()).help_text("Help").build()]);
    kind.choices("kind", [Choice::new("a", "A"), Choice::new("b", "B")]);
    let choice = "<div ><label for><input id name required type value></label></div>";
    assert_eq!(
        structure(&printed("{{ form }}", &kind)).join(""),
        format!(
            "<div ><fieldset aria-describedby><legend ></legend><div class id></div>\
             <div id>{choice}{choice}</div></fieldset></div>"
        )
    );
    // A paragraph could not have it in it.
    assert!(!tags(&printed("{{ form.as_p }}", &kind)).contains(&"p".to_owned()));
}

#[test]
fn hidden_fields_come_last() {
    let hidden = || Widget::hidden();
    let form = form([
        text("a").widget(hidden()).build(),
        text("b").build(),
        text("c").widget(hidden()).build(),
    ]);
    assert_eq!(
        structure(&printed("{{ form }}", &form)).join(""),
        "<div ><label for></label><input id name required type><input id name type><input id name type></div>"
    );
}

#[test]
fn only_a_select_whose_first_choice_is_empty_is_required() {
    let mut form = form([text("kind").widget(Widget::select()).build()]);
    form.choices("kind", [Choice::new("a", "A")]);
    assert!(!printed("{{ form.kind }}", &form).contains("required"));
    form.choices("kind", [Choice::new("", "None"), Choice::new("a", "A")]);
    assert!(printed("{{ form.kind }}", &form).contains("required"));
    assert!(printed("{{ form.kind }}", &form).contains("<option value=\"\" selected>"));
}

/// What a request leaves of the choices begins as all of them did.
#[test]
fn narrowed_choices_keep_the_empty_one() {
    let options = |form: &super::sample::Instance| {
        let values = "{% for option in form.kind %}{{ option.data.value }}={{ option.choice_label }},{% endfor %}";
        printed(values, form)
    };
    let chosen = || GivenChoices::choices(CharField::default(), [("a", "A"), ("b", "B")]);
    let b = || [Choice::new("b", "B")];

    let mut optional = form([FieldDefinition::of::<Option<String>, _>("kind", chosen()).build()]);
    optional.choices("kind", b());
    assert_eq!(options(&optional), "=---------,b=B,");
    optional.choices("kind", [Choice::new("", "None"), Choice::new("b", "B")]);
    assert_eq!(options(&optional), "=None,b=B,");

    let named = chosen().empty_label("Pick one");
    let mut named = form([FieldDefinition::of::<String, _>("kind", named).build()]);
    named.choices("kind", b());
    assert_eq!(options(&named), "=Pick one,b=B,");

    let mut required = form([FieldDefinition::of::<String, _>("kind", chosen()).build()]);
    required.choices("kind", b());
    assert_eq!(options(&required), "b=B,");

    // The rows of another model have one even where one has to be chosen; radio buttons have none.
    let row = || FieldDefinition::of::<i64, _>("kind", RowField::default());
    let mut rows = form([row().build()]);
    rows.choices("kind", b());
    assert_eq!(options(&rows), "=---------,b=B,");
    let mut radios = form([row().widget(Widget::radios()).build()]);
    radios.choices("kind", b());
    assert_eq!(options(&radios), "b=B,");
}

/// Every `for` and every id that describes something is that of one tag.
#[test]
fn ids_lead_somewhere() {
    for form in [empty(), refused()] {
        for template in ["{{ form }}", "{{ form.as_p }}"] {
            let html = printed(template, &form);
            let (mut ids, mut named) = (Vec::new(), Vec::new());
            for part in parts(&html) {
                if let Part::Open(_, attributes) = part {
                    ids.extend(attributes.get("id").cloned());
                    named.extend(attributes.get("for").cloned());
                    let described = attributes.get("aria-describedby").map_or("", String::as_str);
                    named.extend(described.split_whitespace().map(str::to_owned));
                }
            }
            assert!(!named.is_empty());
            for name in &named {
                assert_eq!(ids.iter().filter(|id| *id == name).count(), 1, "{name} in {html}");
            }
        }
    }
}

#[test]
fn what_was_typed_is_shown_again_but_no_password() {
    let html = printed("{{ form }}", &refused());
    assert!(html.contains("value=\"&lt;i&gt;typed&lt;/i&gt;\""));
    let secret = printed("{{ form.secret }}", &refused());
    assert!(!secret.contains("value"), "{secret}");
}
