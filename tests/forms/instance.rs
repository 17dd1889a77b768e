//! A form that is shown, or that was posted.

use cbv::prelude::*;

#[derive(Form, Debug, PartialEq, Clone)]
#[form(prefix = "entry")]
struct Entry {
    title: String,
    #[form(disabled, initial = 7)]
    number: i32,
    #[form(initial = "draft")]
    state: Option<String>,
}

fn data(fields: &[(&str, &str)]) -> FormData {
    fields.iter().copied().collect()
}

#[tokio::test]
async fn the_names_have_the_prefix_of_the_form() {
    let mut form = FormInstance::<Entry>::new();
    form.bind(data(&[("entry-title", "A"), ("title", "B")]), &()).await.expect("the server works");
    assert_eq!(form.cleaned().map(|entry| entry.title.as_str()), Some("A"));

    let mut form = FormInstance::<Entry>::new().prefix("other");
    form.bind(data(&[("entry-title", "A"), ("other-title", "B")]), &())
        .await
        .expect("the server works");
    assert_eq!(form.cleaned().map(|entry| entry.title.as_str()), Some("B"));
}

#[tokio::test]
async fn a_disabled_field_keeps_its_initial_value() {
    let mut form = FormInstance::<Entry>::new();
    form.bind(data(&[("entry-title", "A"), ("entry-number", "8")]), &())
        .await
        .expect("the server works");
    assert_eq!(form.cleaned().map(|entry| entry.number), Some(7));

    let partial = Partial::<Entry> { number: Some(9), ..Default::default() };
    let mut form = FormInstance::<Entry>::new().initial(&partial);
    form.bind(data(&[("entry-title", "A"), ("entry-number", "8")]), &())
        .await
        .expect("the server works");
    assert_eq!(form.cleaned().map(|entry| entry.number), Some(9));
}

#[tokio::test]
async fn a_field_that_is_hidden_or_disabled_for_a_request_takes_nothing() {
    let mut form = FormInstance::<Entry>::new();
    form.hide("state");
    form.bind(data(&[("entry-title", "A"), ("entry-state", "published")]), &())
        .await
        .expect("the server works");
    assert_eq!(form.cleaned().and_then(|entry| entry.state.as_deref()), Some("draft"));

    let stored = Entry { title: "Stored".to_owned(), number: 1, state: None };
    let mut form = FormInstance::<Entry>::new().of(&stored);
    form.disable("title").hide("state");
    form.bind(data(&[("entry-title", "A"), ("entry-state", "published")]), &())
        .await
        .expect("the server works");
    assert_eq!(form.take_cleaned(), Some(stored));
}

#[tokio::test]
async fn an_initial_value_is_shown_and_not_taken_for_what_was_posted() {
    let mut form = FormInstance::<Entry>::new();
    form.bind(data(&[("entry-title", "A")]), &()).await.expect("the server works");
    assert_eq!(form.cleaned().and_then(|entry| entry.state.as_deref()), None);
}
