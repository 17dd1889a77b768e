//! The rules of fields, as options.

use cbv::prelude::*;

#[derive(Form)]
struct Entry {
    #[form(min_length = 2, max_length = 5, pattern = "^[a-z]+$", strip = false)]
    slug: Option<String>,
    #[form(min_value = -3, max_value = 3, error_messages(min_value = "At least {limit_value}."))]
    level: Option<i8>,
    #[form(step_size = 5)]
    minutes: Option<u32>,
    #[form(choices = [(1, "One"), (2, "Two")], empty_label = "Which?")]
    size: Option<i32>,
}

async fn error(field: &'static str, value: &str) -> Option<String> {
    let mut form = FormInstance::<Entry>::new();
    form.bind(FormData::from_iter([(field, value)]), &()).await.expect("the server works");
    form.errors().of(field).first().map(ToString::to_string)
}

#[tokio::test]
async fn each_rule_is_kept() {
    let cases = [
        ("slug", "a", "Ensure this value has at least 2 characters (it has 1)."),
        ("slug", "abcdef", "Ensure this value has at most 5 characters (it has 6)."),
        ("slug", " ab", "Enter a valid value."),
        ("level", "-4", "At least -3."),
        ("level", "4", "Ensure this value is less than or equal to 3."),
        ("minutes", "7", "Ensure this value is a multiple of step size 5."),
        ("size", "3", "Select a valid choice. 3 is not one of the available choices."),
    ];
    for (field, value, message) in cases {
        assert_eq!(error(field, value).await.as_deref(), Some(message), "{field} = {value:?}");
    }
    for (field, value) in [("slug", "abc"), ("level", "0"), ("minutes", "10"), ("size", "2")] {
        assert_eq!(error(field, value).await, None, "{field} = {value:?}");
    }
}

#[test]
fn choices_of_the_form_are_those_of_the_field() {
    use cbv::forms::Form as _;
    let choices = Entry::definition().fields()[3].choices();
    let labels: Vec<_> = choices.iter().map(|choice| choice.label.as_ref()).collect();
    assert_eq!(labels, ["Which?", "One", "Two"]);
}
