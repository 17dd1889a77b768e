//! All of it is saved, or nothing.

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, EntityTrait, ModelTrait as _, PaginatorTrait, Set,
};

use super::{library, library_with_readers};
use crate::App;
use crate::entities::{book, reader, tag};

#[derive(CreateView)]
#[view(model = book::Entity, fields = ["title", "tags"], set = ["pages", "author_id"])]
#[view(fill = Self::fill, form_valid = Self::check, success_url = "/{id}/", template_name = None)]
struct Add {
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl Add {
    /// Somebody else takes a tag away after it was chosen.
    async fn fill(&self, row: &mut book::ActiveModel) -> Result<(), Error> {
        (row.pages, row.author_id) = (Set(1), Set(1));
        if row.title.as_ref() == "Late" {
            tag::Entity::delete_by_id(4).exec(&*self.database).await?;
        }
        Ok(())
    }

    /// What it is joined to is seen here, and undone.
    async fn check(
        &self,
        book: &book::Model,
        transaction: &DatabaseTransaction,
        response: Response,
    ) -> Result<Response, Error> {
        let tags = book.find_related(tag::Entity).count(transaction).await?;
        match book.title.as_str() {
            "Refused" => Err(FormErrors::of_field("title", format!("It has {tags}.")).into()),
            "Crash" => Err(Error::server_error("a crash")),
            _ => Ok(response),
        }
    }
}

async fn books(app: &App) -> u64 {
    book::Entity::find().count(&app.database).await.expect("a query")
}

#[tokio::test]
async fn a_save_that_is_refused_leaves_neither_the_row_nor_what_it_is_joined_to() {
    let app = library().await;
    let view = Add::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, app.clone());
    let fields = |title: &'static str| [("title", title), ("tags", "2"), ("tags", "3")];
    let answer = client.post("/").form(&fields("Refused")).await;
    assert!(answer.text().starts_with("title: !It has 2.\n"), "{}", answer.text());
    assert_eq!(client.post("/").form(&fields("Crash")).await.status(), 500);
    assert_eq!((books(&app).await, app.tags(2).await), (1, Vec::new()));
    assert_eq!(client.post("/").form(&fields("Saved")).await.status(), 302);
    assert_eq!(books(&app).await, 2);
}

#[tokio::test]
async fn a_row_that_goes_away_in_the_meantime_is_an_error_of_the_field() {
    let app = library().await;
    let view = Add::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, app.clone());
    let fields = [("title", "Late"), ("tags", "3"), ("tags", "4")];
    let answer = client.post("/").form(&fields).await;
    assert_eq!(answer.status(), 200);
    let error = "!Select a valid choice. That choice is not one of the available choices.\n";
    assert!(answer.text().contains(error), "{}", answer.text());
    assert_eq!(books(&app).await, 1);
}

#[derive(Form)]
#[form(model = book::Entity)]
struct Lent {
    title: String,
    #[form(rows = reader::Entity)]
    readers: Vec<String>,
}

#[derive(UpdateView)]
#[view(model = book::Entity, form_class = Lent, success_url = "/{id}/", template_name = None)]
struct Lend {
    #[view(path)]
    pk: i64,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl Lend {
    /// A view whose form saves by itself.
    #[handler(patch)]
    async fn copy(self, data: FormData) -> Result<Response, Error> {
        let mut form = FormInstance::<Lent>::new();
        form.bind(data, &self.database).await?;
        let row = book::ActiveModel { pages: Set(1), author_id: Set(1), ..Default::default() };
        Ok(match form.insert(row, &self.database).await? {
            Some(book) => book.id.to_string().into_response(),
            None => format!("{:?}", form.errors()).into_response(),
        })
    }
}

async fn lend() -> (App, Client) {
    let app = library_with_readers().await;
    let view = Lend::as_view().template_name("page.html");
    (app.clone(), Client::view_with_state("/{pk}/", view, app))
}

#[tokio::test]
async fn what_a_constraint_refuses_is_an_error_of_the_field_and_undoes_the_change() {
    let (app, client) = lend().await;
    let fields = [("title", "New"), ("readers", "Charles"), ("readers", "Nobody")];
    let answer = client.post("/1/").form(&fields).await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().contains(" !Enter a valid value.\n"), "{}", answer.text());
    let book = book::Entity::find_by_id(1).one(&app.database).await.expect("a query");
    assert_eq!(
        (book.expect("a row").title, app.readers(1).await),
        ("Notes".into(), vec!["Ada".into()])
    );
}

#[tokio::test]
async fn a_form_that_saves_by_itself_saves_the_relation_or_nothing() {
    let (app, client) = lend().await;
    let fields =
        |reader: &'static str| [("title", "Copy"), ("readers", "Ada"), ("readers", reader)];
    assert_eq!(client.patch("/1/").form(&fields("Charles")).await.text(), "2");
    assert_eq!(app.readers(2).await, ["Ada", "Charles"]);
    let refused = client.patch("/1/").form(&fields("Nobody")).await;
    assert!(refused.text().contains("constraint"), "{}", refused.text());
    assert_eq!(books(&app).await, 2);
}
