//! `#[derive(Choices)]`

use cbv::forms::{Choice, Shown};
use cbv::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
enum Topic {
    Sales,
    #[choice(label = "Support desk", value = "help", group = "Technical")]
    Support,
    #[choice(group = "Technical")]
    BugReport,
    #[choice(value = -1, label = NOBODY)]
    r#None,
}

const NOBODY: &str = "Nobody at all";

#[derive(Form)]
struct Ticket {
    topic: Topic,
    second: Option<Topic>,
}

#[test]
fn values_and_labels_follow_from_the_names() {
    assert_eq!(
        Topic::choices(),
        [
            Choice::new("sales", "Sales"),
            Choice::new("help", "Support desk").in_group("Technical"),
            Choice::new("bug_report", "Bug Report").in_group("Technical"),
            Choice::new("-1", "Nobody at all"),
        ]
    );
    assert_eq!(Topic::BugReport.value(), "bug_report");
    assert_eq!(Topic::Support.label(), "Support desk");
    assert_eq!(Topic::from_value("-1"), Some(Topic::r#None));
    assert_eq!(Topic::from_value("support"), None);
    assert_eq!(Topic::from_value(""), None);
}

#[tokio::test]
async fn a_form_takes_these_values_and_no_others() {
    let mut form = FormInstance::<Ticket>::new();
    form.bind(FormData::from_iter([("topic", "bug_report")]), &()).await.expect("the server works");
    let ticket = form.take_cleaned().expect("it is valid");
    assert_eq!((ticket.topic, ticket.second), (Topic::BugReport, None));

    form.bind(FormData::from_iter([("topic", "x"), ("second", "")]), &())
        .await
        .expect("the server works");
    assert_eq!(
        form.errors().of("topic")[0].to_string(),
        "Select a valid choice. x is not one of the available choices."
    );
}

#[tokio::test]
async fn a_request_can_narrow_them() {
    let mut form = FormInstance::<Ticket>::new();
    form.choices("topic", Topic::choices().into_iter().take(1));
    form.bind(FormData::from_iter([("topic", "help")]), &()).await.expect("the server works");
    assert_eq!(form.errors().of("topic")[0].kind(), "invalid_choice");
    form.bind(FormData::from_iter([("topic", "sales")]), &()).await.expect("the server works");
    assert!(form.is_valid());
}

/// As Django does, of a list and of what a request has left of it.
#[tokio::test]
async fn the_first_bad_value_of_a_list_is_named() {
    #[derive(Form)]
    struct Filter {
        topics: Vec<Topic>,
    }
    let posted = || FormData::from_iter([("topics", "sales"), ("topics", "x"), ("topics", "y")]);
    for narrowed in [false, true] {
        let mut form = FormInstance::<Filter>::new();
        if narrowed {
            form.choices("topics", Topic::choices().into_iter().take(1));
        }
        form.bind(posted(), &()).await.expect("the server works");
        let errors = form.errors().of("topics").iter().map(ToString::to_string);
        assert_eq!(
            errors.collect::<Vec<_>>(),
            ["Select a valid choice. x is not one of the available choices."]
        );
    }
}

#[test]
fn a_value_is_shown_as_it_is_posted() {
    use cbv::forms::{ChoiceField, Field};
    assert_eq!(ChoiceField::<Topic>::default().show(&Topic::Support), Shown::Text("help".into()));
}
