//! Who does the same at the same moment, and who goes away in the middle.

use std::time::Duration;

use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, EntityTrait};

use crate::create::AuthorCreate;
use crate::entities::{author, book};
use crate::many_to_many::create_tags;
use crate::many_to_many::short_form::Retag;
use crate::own_form::{PICTURE, Site, with};
use crate::scratch::scratch;
use crate::tables::create as create_table;
use crate::{App, PAGE, insert_rows};

pub(crate) const ROUNDS: usize = 200;

/// A database that several connections share, new for each test.
pub(crate) async fn shared(name: &str) -> DatabaseConnection {
    let url = match std::env::var("CBV_TEST_POSTGRES") {
        Ok(url) => {
            let database = Database::connect(&url).await.expect("the server");
            let script = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
            database.execute_unprepared(&script).await.expect("a schema");
            let separator = if url.contains('?') { '&' } else { '?' };
            format!("{url}{separator}options[search_path]={name}")
        }
        Err(_) => new_file(name),
    };
    let mut options = ConnectOptions::new(url);
    options.max_connections(4).sqlx_logging(false);
    Database::connect(options).await.expect("a database")
}

/// A file that does not exist yet.
fn new_file(name: &str) -> String {
    let file = scratch().join(name).with_extension("sqlite");
    for ending in ["", "-wal", "-shm", "-journal"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    format!("sqlite://{}?mode=rwc", file.display())
}

async fn app(name: &str) -> App {
    let database = shared(name).await;
    create_table(&database, author::Entity).await;
    create_table(&database, book::Entity).await;
    let templates = Templates::from_sources([("page.html", PAGE)]).expect("it parses");
    App { templates, database }
}

/// One is saved, the other is told: never a 500, never two rows.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_who_take_the_same_slug() {
    let app = app("races_same_slug").await;
    for round in 0..ROUNDS {
        let slug = format!("slug-{round}");
        let posts = [0, 1].map(|_| {
            let view = AuthorCreate::as_view().template_name("page.html");
            let (client, slug) = (Client::view_with_state("/", view, app.clone()), slug.clone());
            tokio::spawn(async move {
                let answer = client.post("/").form(&[("name", "Ada"), ("slug", &slug)]).await;
                (answer.status().as_u16(), answer.text().to_owned())
            })
        });
        let mut answers = Vec::new();
        for post in posts {
            answers.push(post.await.expect("no panic"));
        }
        answers.sort();
        let [(200, page), (302, _)] = &answers[..] else { panic!("round {round}: {answers:?}") };
        assert_eq!(
            *page,
            format!("name=Ada\nslug={slug} !Author with this Slug already exists.\n")
        );
    }
    assert_eq!(author::Entity::find().all(&app.database).await.expect("a query").len(), ROUNDS);
}

/// A client that goes away with the file that it uploads: each row that is there has its file, and no file is left
/// of those that are not.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_goes_away_with_its_file() {
    let app = app("races_gone_with_file").await;
    let site = Site::of(app.clone());
    let (mut gone, mut saved) = (0, 0);
    for round in 0..ROUNDS {
        let (name, slug) = (format!("Ada {round}"), format!("gone-{round}"));
        let form = with(&name, &slug).file("portrait", "me.gif", "image/gif", PICTURE);
        let post = async { site.add.post("/").multipart(form).await.status() };
        // Some stay until they are answered, however long that takes.
        let wait = match round % 10 {
            9 => Duration::from_mins(1),
            _ => Duration::from_micros(u64::try_from(round).expect("small") * 60),
        };
        match tokio::time::timeout(wait, post).await {
            Ok(status) => {
                assert_eq!(status, 302, "round {round}");
                saved += 1;
            }
            Err(_) => gone += 1,
        }
    }
    assert!(gone > 0 && saved > 0, "{gone} went away, {saved} did not");
    let mut authors = Vec::new();
    for _ in 0..100 {
        // A commit that was under way may still arrive.
        tokio::time::sleep(Duration::from_millis(20)).await;
        authors = author::Entity::find().all(&app.database).await.expect("a query");
        if authors.len() == site.files() {
            break;
        }
    }
    assert_eq!(authors.len(), site.files(), "{gone} went away, {saved} did not");
    for author in authors {
        let file = author.biography.expect("each has one");
        assert!(site.folder.join(&file).is_file(), "{} has lost {file}", author.slug);
    }
}

/// Both are saved, one after the other: the book has the tags of one of them, and not of both.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_who_choose_the_tags_of_one_book() {
    let app = app("races_tags").await;
    insert_rows(&app.database).await;
    create_tags(&app.database).await;
    for round in 0..ROUNDS {
        let posts = [["1", "2"], ["2", "3"]].map(|tags| {
            let view = Retag::as_view().template_name("page.html");
            let client = Client::view_with_state("/{pk}/", view, app.clone());
            tokio::spawn(async move {
                let answer = client.post("/1/").form(&tags.map(|tag| ("tags", tag))).await;
                (answer.status().as_u16(), answer.text().to_owned())
            })
        });
        for post in posts {
            let (status, page) = post.await.expect("no panic");
            assert_eq!(status, 302, "round {round}: {page}");
        }
        let tags = app.tags(1).await;
        assert!(tags == [1, 2] || tags == [2, 3], "round {round}: {tags:?}");
    }
}

/// A client that goes away: the row is there, or it is not, and the next one is not kept waiting.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_goes_away() {
    let app = app("races_gone").await;
    for round in 0..ROUNDS {
        let view = AuthorCreate::as_view().template_name("page.html");
        let client = Client::view_with_state("/", view, app.clone());
        let slug = format!("gone-{round}");
        let fields = [("name", "Ada"), ("slug", slug.as_str())];
        let post = async { client.post("/").form(&fields).await.status() };
        let wait = Duration::from_micros(u64::try_from(round).expect("small") * 40);
        let answered = tokio::time::timeout(wait, post).await;
        let mut saved = app.authors_with(&slug).await;
        if answered.is_err() && saved == 0 {
            // A commit that was under way may still arrive.
            tokio::time::sleep(Duration::from_millis(5)).await;
            saved = app.authors_with(&slug).await;
        }
        assert!(saved <= 1, "round {round}");
        if let Ok(status) = answered {
            assert_eq!((status.as_u16(), saved), (302, 1), "round {round}");
        }
    }
    let view = AuthorCreate::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, app.clone());
    let answer = client.post("/").form(&[("name", "Ada"), ("slug", "last")]).await;
    assert_eq!(answer.status(), 302);
}
