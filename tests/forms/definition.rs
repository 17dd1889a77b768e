//! What a struct says of its fields.

use cbv::forms::{BooleanField, CharField, FieldDefinition, Form as _, FormDefinition};
use cbv::prelude::*;

const HELP: &str = "As on the cover.";

fn no_shouting(text: &str) -> Result<(), ValidationError> {
    if text.contains('!') { Err("Do not shout.".into()) } else { Ok(()) }
}

#[derive(Form)]
struct Contact {
    #[form(max_length = 20, label = "Your name", help_text = HELP)]
    name: String,
    #[form(required, field = BooleanField)]
    terms: bool,
    #[form(required = false, field = CharField::default().max_length(3))]
    nickname: String,
    #[form(
        widget = Widget::textarea(),
        attributes(rows = 3, placeholder = "..", autofocus, data-url = "/", "hx-get" = "/x"),
        error_messages(required = "Say something.", shouted = "Quiet, please."),
        validators = [no_shouting, Self::polite, |text: &String| short(text)],
    )]
    message: String,
    r#type: Option<u8>,
}

fn short(text: &str) -> Result<(), String> {
    if text.len() > 30 { Err(format!("{} is too long.", text.len())) } else { Ok(()) }
}

impl Contact {
    #[allow(clippy::ptr_arg, reason = "a validator may take its value as it is")]
    fn polite(text: &String) -> Result<(), ValidationError> {
        let error = ValidationError::new("Say please.").code("shouted");
        if text.contains("please") { Ok(()) } else { Err(error) }
    }
}

fn definition() -> &'static FormDefinition {
    Contact::definition()
}

#[test]
fn fields_are_called_as_those_of_the_struct() {
    let names: Vec<_> = definition().fields().iter().map(FieldDefinition::name).collect();
    assert_eq!(names, ["name", "terms", "nickname", "message", "type"]);
    let labels: Vec<_> = definition().fields().iter().map(FieldDefinition::label).collect();
    assert_eq!(labels, ["Your name", "Terms", "Nickname", "Message", "Type"]);
    assert_eq!(definition().fields()[0].help_text(), "As on the cover.");
}

#[test]
fn the_type_says_what_is_required_unless_the_form_does() {
    let required: Vec<_> = definition().fields().iter().map(FieldDefinition::is_required).collect();
    assert_eq!(required, [true, true, false, true, false]);
}

#[test]
fn a_widget_has_attributes_of_the_form() {
    let widget = definition().fields()[3].widget();
    let attributes: Vec<_> = widget.attributes().iter().collect();
    assert_eq!(
        attributes,
        [
            ("cols", Some("40")),
            ("rows", Some("3")),
            ("placeholder", Some("..")),
            ("autofocus", None),
            ("data-url", Some("/")),
            ("hx-get", Some("/x")),
        ]
    );
}

async fn errors(message: &str, nickname: &str) -> FormErrors {
    let mut form = FormInstance::<Contact>::new();
    let fields = [("name", "Ada"), ("terms", "on"), ("message", message), ("nickname", nickname)];
    form.bind(FormData::from_iter(fields), &()).await.expect("the server works");
    form.errors().clone()
}

#[tokio::test]
async fn all_validators_are_asked_and_messages_are_replaced() {
    assert!(errors("please", "").await.is_empty());
    let texts = |errors: FormErrors| {
        errors.of("message").iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(texts(errors("", "").await), ["Say something."]);
    assert_eq!(
        texts(errors("Now! And not at any other moment.", "").await),
        ["Do not shout.", "Quiet, please.", "33 is too long."]
    );
}

#[tokio::test]
async fn a_field_of_ones_own_takes_the_place_of_that_of_the_type() {
    assert_eq!(errors("please", "long").await.of("nickname")[0].kind(), "max_length");
}
