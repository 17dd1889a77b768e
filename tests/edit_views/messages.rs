//! What a client is told whose row was saved, changed or deleted.

use axum::Router;
use cbv::forms::EmptyForm;
use cbv::generic::{CreateView, DeleteView, DetailView, FormMixin, ModelFormMixin, UpdateView};
use cbv::messages::MessagesManagerLayer;
use cbv::prelude::*;
use cbv::query_set::Lookup as _;
use cbv::testing::Client;
use sea_orm::{DatabaseTransaction, EntityTrait, Select};
use tower_sessions::{MemoryStore, SessionManagerLayer};

use crate::App;
use crate::create::AuthorColumns;
use crate::entities::author;
use cbv::forms::model::Columns;

/// What the three views have in common.
macro_rules! finds_author {
    ($view:ident) => {
        impl DetailView for $view {
            type Query = Select<author::Entity>;

            async fn queryset(&self) -> Result<Self::Query, Error> {
                Ok(author::Entity::find())
            }

            fn lookup(&self, query: Self::Query) -> Self::Query {
                query.with_key(self.pk)
            }
        }
    };
}

macro_rules! saves_author {
    ($view:ident $said:literal) => {
        impl FormMixin for $view {
            type Form = Columns<AuthorColumns>;
        }

        impl ModelFormMixin for $view {
            fn success_url(&self, _: &author::Model) -> Result<String, Error> {
                Ok("/list/".to_owned())
            }

            fn success_message(&self, author: &author::Model) -> Option<String> {
                Some(format!($said, author.name, author.id))
            }

            async fn form_valid(
                &self,
                author: &author::Model,
                _: &DatabaseTransaction,
                response: axum::response::Response,
            ) -> Result<axum::response::Response, Error> {
                match author.name.as_str() {
                    "fails" => Err(Error::http404("it fails")),
                    "refused" => Err(FormErrors::new().with_error("refused").into()),
                    _ => Ok(response),
                }
            }
        }
    };
}

#[derive(View)]
#[view(base = CreateView(template_name = "page.html"))]
struct Add;

saves_author!(Add "{} has the number {}");

impl CreateView for Add {}

#[derive(View)]
#[view(base = UpdateView(template_name = "page.html"))]
struct Change {
    #[view(path)]
    pk: i64,
}

finds_author!(Change);
saves_author!(Change "{} was changed, {}");

impl UpdateView for Change {}

#[derive(View)]
#[view(base = DeleteView(template_name = "page.html"))]
struct Remove {
    #[view(path)]
    pk: i64,
}

finds_author!(Remove);

impl FormMixin for Remove {
    type Form = EmptyForm;
}

impl DeleteView for Remove {
    fn success_url(&self, _: &author::Model) -> Result<String, Error> {
        Ok("/list/".to_owned())
    }

    fn success_message(&self, author: &author::Model) -> Option<String> {
        Some(format!("{} was deleted", author.name))
    }
}

async fn routes() -> (App, Router) {
    let app = App::new().await;
    let router = Router::new()
        .view("/add/", Add::as_view())
        .view("/{pk}/change/", Change::as_view())
        .view("/{pk}/delete/", Remove::as_view())
        .view("/list/", generic::template("list.html"))
        .with_state(app.clone());
    (app, router)
}

async fn client() -> (App, Client) {
    let (app, router) = routes().await;
    let session = SessionManagerLayer::new(MemoryStore::default()).with_secure(false);
    (app, Client::new(router.layer(MessagesManagerLayer).layer(session)))
}

fn ada() -> [(&'static str, &'static str); 2] {
    [("name", "Ada L."), ("slug", "lovelace")]
}

#[tokio::test]
async fn each_says_what_it_has_done() {
    let (_, client) = client().await;
    let page = client.post("/add/").form(&ada()).follow().await;
    assert_eq!(page.text(), "[success: Ada L. has the number 3]");
    let page = client.post("/3/change/").form(&[("name", "Ada"), ("slug", "a")]).follow().await;
    assert_eq!(page.text(), "[success: Ada was changed, 3]");
    let page = client.post("/3/delete/").follow().await;
    assert_eq!(page.text(), "[success: Ada was deleted]");
    assert_eq!(client.get("/list/").await.text(), "");
}

#[tokio::test]
async fn the_other_verbs_say_it_as_well() {
    let (app, client) = client().await;
    client.put("/2/change/").form(&ada()).await;
    assert_eq!(client.delete("/2/delete/").await.status(), 302);
    assert_eq!(app.author(2).await, None);
    assert_eq!(
        client.get("/list/").await.text(),
        "[success: Ada L. was changed, 2][success: Ada L. was deleted]"
    );
}

#[tokio::test]
async fn what_was_not_saved_is_not_said() {
    let (app, client) = client().await;
    for name in ["", "refused", "fails"] {
        client.post("/add/").form(&[("name", name), ("slug", "new")]).await;
        client.post("/1/change/").form(&[("name", name), ("slug", "new")]).await;
    }
    // Others point to her, or have the slug.
    client.post("/1/delete/").await;
    client.post("/add/").form(&[("name", "Ada"), ("slug", "ada")]).await;
    assert_eq!(app.authors().await, 2);
    assert_eq!(client.get("/list/").await.text(), "");
}

#[tokio::test]
async fn without_the_layer_nothing_is_saved() {
    let (app, router) = routes().await;
    let client = Client::new(router);
    let before = app.author(2).await;
    for answer in [
        client.post("/add/").form(&ada()).await,
        client.post("/2/change/").form(&ada()).await,
        client.post("/2/delete/").await,
    ] {
        assert_eq!(answer.status(), 500);
        assert!(answer.text().contains(".layer(MessagesManagerLayer)"), "{}", answer.text());
    }
    assert_eq!(app.authors().await, 2);
    assert_eq!(app.author(2).await, before);
}
