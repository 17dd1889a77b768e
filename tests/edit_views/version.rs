//! Rows whose version a request names: `If-Match`, and what else asks for one.

use cbv::conditional::{ETag, LastModified};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use sea_orm::{EntityTrait, Set};

use crate::entities::page;
use crate::races::{ROUNDS, shared};
use crate::tables::create as create_table;
use crate::{App, PAGE};

#[derive(UpdateView)]
#[view(model = page::Entity, fields = ["title"], template_name = None, partial_block = "part")]
#[view(success_url = "/", etag = ["id", "title"])]
struct Edit {
    #[view(path)]
    pk: i64,
}

#[derive(DeleteView)]
#[view(model = page::Entity, success_url = "/", template_name = None)]
#[view(etag = Self::etag, last_modified = Self::changed)]
struct Remove {
    #[view(path)]
    pk: i64,
}

impl Remove {
    async fn etag(&self, page: &page::Model) -> Result<Option<ETag>, Error> {
        Ok(Some(ETag::strong(format!("{}-{}", page.id, page.title))))
    }

    async fn changed(&self, page: &page::Model) -> Result<Option<LastModified>, Error> {
        let seconds = i64::from(page.version);
        Ok(chrono::DateTime::from_timestamp(seconds, 0).map(LastModified::from))
    }
}

urls! {
    mod urls: App {
        "/{pk: i64}/" => Edit::as_view().template_name("page.html");
        "/{pk: i64}/delete/" => Remove::as_view().template_name("page.html");
    }
}

async fn insert(app: &App, title: &str) -> i64 {
    let row = page::ActiveModel { title: Set(title.into()), version: Set(7), ..Default::default() };
    page::Entity::insert(row).exec(&app.database).await.expect("a row").last_insert_id
}

async fn title(app: &App, id: i64) -> Option<String> {
    let row = page::Entity::find_by_id(id).one(&app.database).await.expect("a query");
    row.map(|row| row.title)
}

async fn site(name: &str) -> (App, Client) {
    let database = shared(name).await;
    create_table(&database, page::Entity).await;
    let page = format!("{PAGE}{{% block part %}}{{% endblock %}}");
    let templates = Templates::from_sources([("page.html", page)]).expect("it parses");
    let app = App { templates, database };
    let client = Client::new(urls::router().with_state(app.clone()));
    (app, client)
}

async fn put(client: &Client, path: &str, tag: &str, title: &str) -> Answer {
    client.put(path).header("if-match", tag).form(&[("title", title)]).await
}

#[tokio::test]
async fn only_the_version_that_is_named_is_changed() {
    let (app, client) = site("version_named").await;
    let id = insert(&app, "Start").await;
    let path = format!("/{id}/");
    let form = client.get(&path).await;
    let tag = form.header("etag").expect("a tag").to_owned();
    assert_eq!(tag, format!("\"{id}-Start\""));
    let other = put(&client, &path, "\"1-other\"", "Lost").await;
    assert_eq!((other.status().as_u16(), other.header("etag")), (412, None));
    assert_eq!(title(&app, id).await.as_deref(), Some("Start"));
    // What is not valid is shown again, as ever.
    let invalid = put(&client, &path, &tag, "").await;
    assert_eq!((invalid.status().as_u16(), invalid.header("etag")), (200, None));
    assert!(invalid.text().contains("This field is required."), "{}", invalid.text());
    let saved = put(&client, &path, &tag, "Second").await;
    assert_eq!((saved.status().as_u16(), saved.header("etag")), (302, None));
    assert_eq!(title(&app, id).await.as_deref(), Some("Second"));
    assert_eq!(put(&client, &path, &tag, "Third").await.status(), 412);
    // A part of the page has told the version as well.
    let part = client.get(&path).header("hx-request", "true").await;
    let tag = part.header("etag").expect("a tag").to_owned();
    assert_eq!(tag, format!("\"{id}-Second-partial\""));
    assert_eq!(put(&client, &path, &tag, "Third").await.status(), 302);
    // The form of a browser names none.
    let posted = client.post(&path).form(&[("title", "Fourth")]).await;
    assert_eq!(posted.status(), 302);
    assert_eq!(put(&client, "/99/", "*", "Nothing").await.status(), 404);
}

#[tokio::test]
async fn only_the_version_that_is_named_is_deleted() {
    let (app, client) = site("version_deleted").await;
    let id = insert(&app, "Start").await;
    let path = format!("/{id}/delete/");
    let page = client.get(&path).await;
    assert_eq!(page.header("last-modified"), Some("Thu, 01 Jan 1970 00:00:07 GMT"));
    assert_eq!(client.get(&path).header("if-none-match", "*").await.status(), 304);
    for (name, value) in [
        ("if-match", "\"other\""),
        ("if-none-match", "*"),
        ("if-unmodified-since", "Thu, 01 Jan 1970 00:00:06 GMT"),
    ] {
        assert_eq!(client.delete(&path).header(name, value).await.status(), 412, "{name}");
    }
    assert_eq!(title(&app, id).await.as_deref(), Some("Start"));
    let tag = page.header("etag").expect("a tag");
    assert_eq!(client.delete(&path).header("if-match", tag).await.status(), 302);
    assert_eq!(title(&app, id).await, None);
    assert_eq!(client.delete(&path).header("if-match", tag).await.status(), 404);
}

/// Two who have seen the same version: one changes it, the other is told, and nothing is lost.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_who_change_one_version() {
    let (app, _) = site("version_races").await;
    let id = insert(&app, "start").await;
    let mut current = "start".to_owned();
    for round in 0..ROUNDS {
        let tag = format!("\"{id}-{current}\"");
        let puts = ["a", "b"].map(|who| {
            let (app, tag, title) = (app.clone(), tag.clone(), format!("{who}{round}"));
            tokio::spawn(async move {
                let client = Client::new(urls::router().with_state(app));
                let status = put(&client, &format!("/{id}/"), &tag, &title).await.status();
                (status.as_u16(), title)
            })
        });
        let mut answers = Vec::new();
        for put in puts {
            answers.push(put.await.expect("no panic"));
        }
        answers.sort();
        let [(302, won), (412, _)] = &answers[..] else { panic!("round {round}: {answers:?}") };
        assert_eq!(title(&app, id).await.as_ref(), Some(won), "round {round}");
        current.clone_from(won);
    }
}

/// One changes the version that the other deletes: the row is changed, or gone, and who came second is told.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_who_changes_and_one_who_deletes() {
    let (app, _) = site("version_gone").await;
    for round in 0..ROUNDS / 4 {
        let id = insert(&app, "start").await;
        let tag = format!("\"{id}-start\"");
        let client = || Client::new(urls::router().with_state(app.clone()));
        let (changes, deletes) = (client(), client());
        let change = tokio::spawn({
            let tag = tag.clone();
            async move { put(&changes, &format!("/{id}/"), &tag, "changed").await.status() }
        });
        let delete = tokio::spawn(async move {
            let path = format!("/{id}/delete/");
            deletes.delete(&path).header("if-match", &tag).await.status()
        });
        let statuses = (change.await.expect("no panic"), delete.await.expect("no panic"));
        let row = title(&app, id).await;
        match (statuses.0.as_u16(), statuses.1.as_u16()) {
            (302, 412) => assert_eq!(row.as_deref(), Some("changed"), "round {round}"),
            (404, 302) => assert_eq!(row, None, "round {round}"),
            other => panic!("round {round}: {other:?}"),
        }
    }
}
