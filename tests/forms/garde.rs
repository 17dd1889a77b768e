//! The rules that a struct has for garde.

use cbv::prelude::*;
use garde::Validate;

#[derive(Form, Validate)]
struct SignUp {
    #[garde(length(min = 3, max = 5))]
    #[form(error_messages(max_length = "{limit_value} letters are all there is room for."))]
    name: String,
    #[garde(range(min = 18, max = 120))]
    age: Option<u8>,
    #[garde(ascii, custom(not_alone))]
    r#type: String,
    #[garde(skip)]
    city: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "garde passes a reference")]
fn not_alone(text: &str, (): &()) -> garde::Result {
    if text.len() == 1 { Err(garde::Error::new("One letter is lonely.")) } else { Ok(()) }
}

async fn sign_up(name: &str, age: &str, of_type: &str) -> FormInstance<SignUp> {
    let mut form = FormInstance::<SignUp>::new();
    let fields = [("name", name), ("age", age), ("type", of_type), ("city", "London")];
    form.bind(FormData::from_iter(fields), &()).await.expect("the server works");
    form
}

fn errors<F: cbv::forms::Form>(form: &FormInstance<F>, field: &str) -> Vec<(String, String)> {
    let errors = form.errors().of(field).iter();
    errors.map(|error| (error.kind().to_owned(), error.to_string())).collect()
}

fn one(code: &str, text: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), text.to_owned())]
}

#[tokio::test]
async fn what_garde_refuses_is_an_error_of_the_field_in_djangos_words() {
    let form = sign_up("Al", "7", "ä!").await;
    assert!(!form.is_valid() && form.cleaned().is_none());
    let short = "Ensure this value has a length of at least 3.";
    assert_eq!(errors(&form, "name"), one("min_length", short));
    let young = "Ensure this value is greater than or equal to 18.";
    assert_eq!(errors(&form, "age"), one("min_value", young));
    let ascii = "Enter letters, digits and signs of ASCII only.";
    assert_eq!(errors(&form, "type"), one("invalid", ascii));
}

#[tokio::test]
async fn messages_of_the_form_and_rules_of_ones_own_count_as_well() {
    let form = sign_up("Augusta", "", "x").await;
    let room = "5 letters are all there is room for.";
    assert_eq!(errors(&form, "name"), one("max_length", room));
    assert_eq!(errors(&form, "type"), one("invalid", "One letter is lonely."));
}

#[tokio::test]
async fn what_garde_takes_is_valid() {
    let mut form = sign_up("Ada", "36", "person").await;
    let person = form.take_cleaned().expect("it is valid");
    assert_eq!(
        (person.name.as_str(), person.age, person.r#type.as_str()),
        ("Ada", Some(36), "person")
    );
    assert_eq!(person.city, "London");
}

#[tokio::test]
async fn garde_is_not_asked_about_a_struct_that_is_not_complete() {
    let form = sign_up("Al", "old", "person").await;
    assert!(errors(&form, "name").is_empty());
    assert_eq!(form.errors().fields().count(), 1);
}

/// The context of garde.
struct Limits {
    pages: usize,
}

#[derive(Form, Validate)]
#[form(state = Limits)]
#[garde(context(Limits))]
struct Book {
    #[garde(custom(short))]
    pages: usize,
    #[garde(dive)]
    #[form(field = cbv::forms::MultipleChoiceField::<ShelfField>::default())]
    shelves: Vec<Shelf>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "garde passes a reference")]
fn short(pages: &usize, limits: &Limits) -> garde::Result {
    if *pages > limits.pages { Err(garde::Error::new("It is too long.")) } else { Ok(()) }
}

type ShelfField = cbv::forms::ChoiceField<Shelf>;

#[derive(Clone, Choices, Debug, PartialEq)]
enum Shelf {
    Left,
    Right,
}

impl Validate for Shelf {
    type Context = Limits;

    fn validate_into(
        &self,
        _: &Limits,
        path: &mut dyn FnMut() -> garde::Path,
        report: &mut garde::Report,
    ) {
        if *self == Self::Left {
            report.append(path(), garde::Error::new("It is full."));
        }
    }
}

#[tokio::test]
async fn the_context_of_garde_is_the_state_and_parts_of_a_field_are_of_it() {
    let mut form = FormInstance::<Book>::new();
    let fields = [("pages", "300"), ("shelves", "right"), ("shelves", "left")];
    form.bind(FormData::from_iter(fields), &Limits { pages: 200 }).await.expect("the server works");
    assert_eq!(errors(&form, "pages"), one("invalid", "It is too long."));
    assert_eq!(errors(&form, "shelves"), one("invalid", "It is full."));

    let fields = [("pages", "300"), ("shelves", "right")];
    form.bind(FormData::from_iter(fields), &Limits { pages: 400 }).await.expect("the server works");
    assert!(form.is_valid());
}
