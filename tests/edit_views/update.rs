//! Rows that are changed.

use std::sync::OnceLock;

use axum::response::Response;
use cbv::forms::model::{ColumnForm, Columns, RowOf, position};
use cbv::forms::{FormDefinition, FormErrors};
use cbv::generic::{DetailView, FormMixin, ModelFormMixin, UpdateView};
use cbv::prelude::*;
use cbv::query_set::Lookup as _;
use cbv::testing::Client;
use sea_orm::{DatabaseTransaction, EntityTrait, Select, Set};

use crate::App;
use crate::entities::author;

struct Name;

impl ColumnForm for Name {
    type Model = author::Model;
    const POSITIONS: &'static [usize] = &[position::<author::Model>("name")];

    fn definition() -> &'static FormDefinition {
        static DEFINITION: OnceLock<FormDefinition> = OnceLock::new();
        DEFINITION.get_or_init(Columns::<Self>::definition_of)
    }
}

/// The slug of a row that is changed follows its name.
#[derive(View)]
#[view(base = UpdateView(template_name = None))]
struct Rename {
    #[view(path)]
    pk: i64,
}

impl FormMixin for Rename {
    type Form = Columns<Name>;
}

impl ModelFormMixin for Rename {
    async fn set(&self, row: &mut RowOf<author::Model>) -> Result<(), Error> {
        row.slug = Set(row.name.as_ref().to_lowercase());
        Ok(())
    }

    fn success_url(&self, author: &author::Model) -> Result<String, Error> {
        Ok(format!("/authors/{}/", author.slug))
    }

    async fn form_valid(
        &self,
        author: &author::Model,
        transaction: &DatabaseTransaction,
        response: Response,
    ) -> Result<Response, Error> {
        if author.name == "Nobody" {
            return Err(FormErrors::of_field("name", "Somebody has to be it.").into());
        }
        if author.name == "Twice" {
            let copy = author::ActiveModel {
                name: Set("Copy".to_owned()),
                slug: Set("copy".to_owned()),
                ..Default::default()
            };
            author::Entity::insert(copy).exec(transaction).await?;
        }
        if author.name == "Crash" {
            return Err(Error::server_error("a crash"));
        }
        Ok(response)
    }
}

impl DetailView for Rename {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(author::Entity::find())
    }

    fn lookup(&self, query: Self::Query) -> Self::Query {
        query.with_key(self.pk)
    }
}

impl UpdateView for Rename {}

async fn client() -> (App, Client) {
    let app = App::new().await;
    let view = Rename::as_view().template_name("page.html");
    (app.clone(), Client::view_with_state("/{pk}/", view, app))
}

#[tokio::test]
async fn the_form_shows_the_row() {
    let (_, client) = client().await;
    assert_eq!(client.get("/1/").await.text(), "name=Ada\nobject=Ada");
    assert_eq!(client.get("/9/").await.status(), 404);
}

#[tokio::test]
async fn the_row_is_changed_with_what_the_view_sets() {
    let (app, client) = client().await;
    let answer = client.put("/1/").form(&[("name", "Augusta"), ("slug", "posted")]).await;
    assert_eq!(answer.header("location"), Some("/authors/augusta/"), "{}", answer.text());
    let author = app.author(1).await.expect("a row");
    assert_eq!((author.name.as_str(), author.slug.as_str()), ("Augusta", "augusta"));
    assert_eq!(client.post("/9/").form(&[("name", "x")]).await.status(), 404);
}

#[tokio::test]
async fn the_page_shows_the_row_as_it_is_stored_and_the_form_as_it_was_typed() {
    let (app, client) = client().await;
    let answer = client.post("/1/").form(&[("name", " ")]).await;
    assert_eq!(answer.text(), "name=  !This field is required.\nobject=Ada");
    // What the view sets is unique as well.
    let answer = client.post("/1/").form(&[("name", "Grace")]).await;
    assert_eq!(answer.text(), "name=Grace\n!Author with this Slug already exists.\nobject=Ada");
    assert_eq!(app.author(1).await.expect("a row").name, "Ada");
    // Its own is not another's.
    assert_eq!(client.post("/1/").form(&[("name", "Ada")]).await.status(), 302);
}

#[tokio::test]
async fn all_of_it_is_saved_or_nothing() {
    let (app, client) = client().await;
    let answer = client.post("/1/").form(&[("name", "Nobody")]).await;
    assert_eq!(answer.text(), "name=Nobody !Somebody has to be it.\nobject=Ada");
    assert_eq!(client.post("/1/").form(&[("name", "Crash")]).await.status(), 500);
    assert_eq!(app.author(1).await.expect("a row").name, "Ada");
    assert_eq!(app.authors().await, 2);
    assert_eq!(client.post("/1/").form(&[("name", "Twice")]).await.status(), 302);
    assert_eq!(app.authors().await, 3);
}
