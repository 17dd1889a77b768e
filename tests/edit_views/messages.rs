//! What a client is told whose row was saved, changed or deleted.

use axum::Router;
use axum::response::Response;
use cbv::forms::model::Columns;
use cbv::messages::MessagesManagerLayer;
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::DatabaseTransaction;
use tower_sessions::{MemoryStore, SessionManagerLayer};

use crate::App;
use crate::create::AuthorColumns;
use crate::entities::author;

/// In the long form.
#[derive(View)]
#[view(base = CreateView(template_name = None))]
struct Add;

impl FormMixin for Add {
    type Form = Columns<AuthorColumns>;
}

impl ModelFormMixin for Add {
    fn success_url(&self, _: &author::Model) -> Result<String, Error> {
        Ok("/list/".to_owned())
    }

    fn success_message(&self, author: &author::Model) -> Option<String> {
        Some(format!("{} has the number {}", author.name, author.id))
    }

    async fn form_valid(
        &self,
        author: &author::Model,
        transaction: &DatabaseTransaction,
        response: Response,
    ) -> Result<Response, Error> {
        refuse(author, transaction, response)
    }
}

impl CreateView for Add {}

/// Some names fail once the row is saved.
fn refuse(
    author: &author::Model,
    _: &DatabaseTransaction,
    response: Response,
) -> Result<Response, Error> {
    match author.name.as_str() {
        "fails" => Err(Error::http404("it fails")),
        "refused" => Err(FormErrors::of_field("name", "refused").into()),
        _ => Ok(response),
    }
}

#[derive(UpdateView)]
#[view(model = author::Entity, fields = ["name", "slug"], template_name = None)]
#[view(success_url = "/list/", success_message = "{name} was changed, {id}")]
#[view(form_valid = Self::checked)]
struct Change {
    #[view(path)]
    pk: i64,
}

impl Change {
    async fn checked(
        &self,
        author: &author::Model,
        transaction: &DatabaseTransaction,
        response: Response,
    ) -> Result<Response, Error> {
        refuse(author, transaction, response)
    }
}

#[derive(DeleteView)]
#[view(model = author::Entity, template_name = None)]
#[view(success_url = "/list/", success_message = "{name} was deleted")]
struct Remove {
    #[view(path)]
    pk: i64,
}

#[derive(CreateView)]
#[view(model = author::Entity, fields = ["name", "slug"], template_name = None)]
#[view(success_url = "/list/", success_message = Self::said)]
struct Says;

impl Says {
    fn said(&self, author: &author::Model) -> Option<String> {
        (author.name != "Quiet").then(|| format!("{} was added", author.name))
    }
}

async fn routes() -> (App, Router) {
    let app = App::new().await;
    let router = Router::new()
        .view("/add/", Add::as_view().template_name("page.html"))
        .view("/says/", Says::as_view().template_name("page.html"))
        .view("/{pk}/change/", Change::as_view().template_name("page.html"))
        .view("/{pk}/delete/", Remove::as_view().template_name("page.html"))
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
async fn a_function_says_it_of_the_row() {
    let (_, client) = client().await;
    for (name, slug) in [("Quiet", "quiet"), ("<Ada>", "a")] {
        client.post("/says/").form(&[("name", name), ("slug", slug)]).await;
    }
    assert_eq!(client.get("/list/").await.text(), "[success: &lt;Ada&gt; was added]");
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
        // These say it in their options.
        client.get("/says/").await,
        client.get("/2/change/").await,
        client.get("/2/delete/").await,
    ] {
        assert_eq!(answer.status(), 500);
        assert!(answer.text().contains(".layer(MessagesManagerLayer)"), "{}", answer.text());
    }
    assert_eq!(app.authors().await, 2);
    assert_eq!(app.author(2).await, before);
}
