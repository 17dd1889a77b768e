//! Rows that are added.

use std::sync::OnceLock;

use cbv::forms::FormDefinition;
use cbv::forms::model::{ColumnForm, Columns, position};
use cbv::generic::{CreateView, FormMixin, ModelFormMixin};
use cbv::prelude::*;
use cbv::testing::Client;

use crate::App;
use crate::entities::{author, book};

pub(crate) struct AuthorColumns;

impl ColumnForm for AuthorColumns {
    type Model = author::Model;
    const POSITIONS: &'static [usize] =
        &[position::<author::Model>("name"), position::<author::Model>("slug")];

    fn definition() -> &'static FormDefinition {
        static DEFINITION: OnceLock<FormDefinition> = OnceLock::new();
        DEFINITION.get_or_init(Columns::<Self>::definition_of)
    }
}

#[derive(View)]
#[view(base = CreateView(template_name = None))]
pub(crate) struct AuthorCreate;

impl FormMixin for AuthorCreate {
    type Form = Columns<AuthorColumns>;
}

impl ModelFormMixin for AuthorCreate {
    fn success_url(&self, author: &author::Model) -> Result<String, Error> {
        Ok(format!("/authors/{}/", author.id))
    }
}

impl CreateView for AuthorCreate {}

async fn client() -> (App, Client) {
    let app = App::new().await;
    let view = AuthorCreate::as_view().template_name("page.html");
    (app.clone(), Client::view_with_state("/", view, app))
}

#[tokio::test]
async fn an_empty_form_is_shown() {
    let (_, client) = client().await;
    assert_eq!(client.get("/").await.text(), "name=\nslug=\n");
}

#[tokio::test]
async fn what_is_valid_is_saved() {
    let (app, client) = client().await;
    let answer = client.post("/").form(&[("name", "Radia"), ("slug", "radia"), ("id", "77")]).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
    assert_eq!(answer.header("location"), Some("/authors/3/"));
    assert_eq!(app.author(3).await.expect("saved").name, "Radia");
    assert_eq!(app.author(77).await, None);
}

#[tokio::test]
async fn what_is_not_is_shown_again() {
    let (app, client) = client().await;
    let answer =
        client.post("/").form(&[("name", "A name of twenty-one."), ("slug", "not a slug")]).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(
        answer.text(),
        "name=A name of twenty-one. !Ensure this value has at most 20 characters (it has 21).\n\
         slug=not a slug !Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.\n"
    );
    assert_eq!(app.authors().await, 2);
}

#[tokio::test]
async fn a_value_that_another_row_has_is_an_error_of_its_field() {
    let (app, client) = client().await;
    let answer = client.post("/").form(&[("name", "Ada"), ("slug", "ada")]).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.text(), "name=Ada\nslug=ada !Author with this Slug already exists.\n");
    assert_eq!(app.authors().await, 2);
}

struct BookColumns;

impl ColumnForm for BookColumns {
    type Model = book::Model;
    const POSITIONS: &'static [usize] = &[
        position::<book::Model>("title"),
        position::<book::Model>("pages"),
        position::<book::Model>("author"),
    ];

    fn definition() -> &'static FormDefinition {
        static DEFINITION: OnceLock<FormDefinition> = OnceLock::new();
        DEFINITION.get_or_init(Columns::<Self>::definition_of)
    }
}

#[derive(View)]
#[view(base = CreateView(template_name = None))]
struct BookCreate;

impl FormMixin for BookCreate {
    type Form = Columns<BookColumns>;
}

impl ModelFormMixin for BookCreate {
    fn success_url(&self, book: &book::Model) -> Result<String, Error> {
        Ok(format!("/books/{}/", book.id))
    }
}

impl CreateView for BookCreate {}

#[tokio::test]
async fn a_related_row_is_chosen() {
    let app = App::new().await;
    let view = BookCreate::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, app.clone());
    let fields = |author: &'static str| [("title", "Sketch"), ("pages", "9"), ("author", author)];
    let answer = client.post("/").form(&fields("2")).await;
    assert_eq!(answer.header("location"), Some("/books/2/"), "{}", answer.text());
    let answer = client.post("/").form(&fields("99")).await;
    assert_eq!(answer.status(), 200);
    let refused =
        "author=99 !Select a valid choice. That choice is not one of the available choices.";
    assert!(answer.text().contains(refused), "{}", answer.text());
}
