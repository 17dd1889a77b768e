//! Rows that are deleted.

use cbv::forms::EmptyForm;
use cbv::generic::{DeleteView, DetailView, FormMixin};
use cbv::prelude::*;
use cbv::query_set::Lookup as _;
use cbv::testing::Client;
use sea_orm::{EntityTrait, Select};

use crate::App;
use crate::entities::author;

#[derive(View)]
#[view(base = DeleteView(template_name = None))]
struct Remove {
    #[view(path)]
    pk: i64,
}

impl FormMixin for Remove {
    type Form = EmptyForm;
}

impl DetailView for Remove {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(author::Entity::find())
    }

    fn lookup(&self, query: Self::Query) -> Self::Query {
        query.with_key(self.pk)
    }
}

impl DeleteView for Remove {
    fn success_url(&self, author: &author::Model) -> Result<String, Error> {
        Ok(format!("/gone/{}/", author.slug))
    }
}

async fn client() -> (App, Client) {
    let app = App::new().await;
    let view = Remove::as_view().template_name("page.html");
    (app.clone(), Client::view_with_state("/{pk}/", view, app))
}

#[tokio::test]
async fn the_row_is_shown_before_it_goes() {
    let (app, client) = client().await;
    assert_eq!(client.get("/2/").await.text(), "object=Grace");
    assert_eq!(app.authors().await, 2);
    let answer = client.post("/2/").await;
    assert_eq!(answer.header("location"), Some("/gone/grace/"), "{}", answer.text());
    assert_eq!(app.authors().await, 1);
    assert_eq!(client.post("/2/").await.status(), 404);
}

#[tokio::test]
async fn delete_does_the_same() {
    let (app, client) = client().await;
    let answer = client.delete("/2/").await;
    assert_eq!(answer.header("location"), Some("/gone/grace/"));
    assert_eq!(app.authors().await, 1);
    let answer = client.put("/1/").await;
    assert_eq!(answer.status(), 405);
    assert_eq!(answer.header("allow"), Some("GET, POST, DELETE, HEAD, OPTIONS"));
}

#[tokio::test]
async fn a_row_that_others_point_to_stays() {
    let (app, client) = client().await;
    let answer = client.post("/1/").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.text(), "!Author cannot be deleted: other objects refer to it.\nobject=Ada");
    assert_eq!(app.authors().await, 2);
}

/// Django's `ConfirmDeleteForm`.
#[derive(Form)]
#[form(clean = Self::is_confirmed)]
struct Confirmation {
    #[form(required = false)]
    confirm: bool,
}

impl Confirmation {
    fn is_confirmed(form: &mut Partial<Self>) -> Result<(), FormErrors> {
        if form.confirm == Some(true) {
            return Ok(());
        }
        Err("You must confirm the delete.".into())
    }
}

#[derive(DeleteView)]
#[view(model = author::Entity, form_class = Confirmation, template_name = None, success_url = "/gone/")]
struct RemoveConfirmed {
    #[view(path)]
    pk: i64,
}

/// Django deletes without the form where the verb is DELETE.
#[tokio::test]
async fn no_verb_goes_past_the_form() {
    let app = App::new().await;
    let view = RemoveConfirmed::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}/", view, app.clone());
    for request in [client.post("/2/"), client.delete("/2/")] {
        let answer = request.await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.text(), "confirm=False\n!You must confirm the delete.\nobject=Grace");
        assert_eq!(app.authors().await, 2);
    }
    let answer = client.delete("/2/").form(&[("confirm", "on")]).await;
    assert_eq!(answer.header("location"), Some("/gone/"));
    assert_eq!(app.authors().await, 1);
}
