//! A database that does not answer, and queries that fail: the log has it all, the client sees
//! nothing of it.

use axum::Router;
use cbv::prelude::*;
use cbv::query_set::DatabaseError;
use cbv::testing::Client;
use cbv::{Error, ErrorPages};
use sea_orm::prelude::*;
use sea_orm::{
    ConnAcquireErr, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Select,
};

use crate::entities::author;
use crate::{App, database, logs, status};

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name")]
struct Authors;

#[derive(DetailView)]
#[view(model = author::Entity)]
struct Author {
    #[view(path)]
    pk: i64,
}

/// Its hook fails as the database does.
#[derive(ListView)]
#[view(model = author::Entity, queryset = Self::of_the_first, state = App)]
struct OfTheFirst {
    #[view(extract)]
    database: axum::extract::State<DatabaseConnection>,
}

impl OfTheFirst {
    async fn of_the_first(&self) -> Result<Select<author::Entity>, Error> {
        let first = author::Entity::find().one(&*self.database).await?;
        let first = first.ok_or_else(|| Error::permission_denied("there is no first"))?;
        Ok(author::Entity::find().filter(author::Column::Slug.eq(first.slug)))
    }
}

fn client(database: DatabaseConnection) -> Client {
    let router = Router::new()
        .view("/all", Authors::as_view())
        .view("/paged", Authors::as_view().paginate_by(2))
        .view("/hook", OfTheFirst::as_view())
        .view("/{pk}", Author::as_view());
    Client::new(router.layer(ErrorPages::default().debug(false)).with_state(App::new(database)))
}

const PATHS: [&str; 4] = ["/all", "/paged", "/hook", "/1"];

/// One line for each, and nothing of it in the answer.
async fn assert_fails(client: &Client, status: u16, secret: &str) {
    for path in PATHS {
        let (logs, _guard) = logs::record();
        let answer = client.get(path).await;
        assert_eq!(answer.status(), status, "{path}");
        assert!(!answer.text().contains(secret), "{}", answer.text());
        assert!(!answer.text().to_lowercase().contains("sql"), "{}", answer.text());
        let lines = logs.lines();
        let of_ours: Vec<_> = lines.iter().filter(|line| line.contains("cbv::")).collect();
        let [line] = &of_ours[..] else { panic!("{path}: one line: {lines:?}") };
        assert!(line.starts_with("ERROR cbv::request "), "{line}");
        assert!(line.contains(secret), "{line}");
    }
}

#[tokio::test]
async fn a_pool_that_is_closed() {
    let database = database::with_authors(1).await;
    database.clone().close().await.expect("it closes");
    assert_fails(&client(database), 503, "Connection closed").await;
    let other = client(database::with_authors(1).await);
    for path in PATHS {
        assert_eq!(status(&other, path).await, 200, "a pool that is open: {path}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_opened() {
    let mut options = ConnectOptions::new("sqlite:///nowhere/at/all.db");
    options.connect_lazy(true).sqlx_logging(false);
    let database = Database::connect(options).await.expect("nothing is opened yet");
    assert_fails(&client(database), 503, "unable to open database file").await;
}

#[tokio::test]
async fn a_server_that_nobody_runs() {
    let mut options = ConnectOptions::new("postgres://user:hunter2@127.0.0.1:1/cbv");
    let soon = std::time::Duration::from_millis(200);
    options.connect_lazy(true).acquire_timeout(soon).connect_timeout(soon).sqlx_logging(false);
    let database = Database::connect(options).await.expect("nothing is opened yet");
    let client = client(database);
    for path in PATHS {
        let answer = client.get(path).await;
        assert_eq!(answer.status(), 503, "{path}");
        assert!(!answer.text().contains("hunter2") && !answer.text().contains("127.0.0.1"));
    }
}

/// As if a migration had been forgotten.
#[tokio::test]
async fn a_query_that_fails() {
    let database = database::with_authors(1).await;
    database.execute_unprepared("DROP TABLE author").await.expect("the table goes");
    assert_fails(&client(database), 500, "author").await;
}

#[tokio::test]
async fn what_a_hook_fails_with() {
    assert_eq!(status(&client(database::empty().await), "/hook").await, 403);
}

/// Django's `MultipleObjectsReturned`.
#[tokio::test]
async fn a_lookup_that_is_not_unique() {
    #[derive(DetailView)]
    #[view(model = author::Entity, slug_field = "name", slug_url_kwarg = "name")]
    struct ByName {
        #[view(path)]
        name: String,
    }

    let database = database::empty().await;
    let twice = |slug: &str| ("Ada".to_owned(), slug.to_owned());
    database::insert(&database, vec![twice("one"), twice("two")]).await;
    let router = Router::new().view("/{name}", ByName::as_view()).with_state(App::new(database));
    let (logs, _guard) = logs::record();
    assert_eq!(status(&Client::new(router), "/Ada").await, 500);
    assert!(logs.lines().iter().any(|line| line.contains("more than one author")));
}

#[test]
fn the_error() {
    let down = DatabaseError::from(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout));
    assert!(down.is_unavailable());
    assert_eq!(Error::from(down).status(), 503);
    let failed = DatabaseError::from(DbErr::Custom("a secret".to_owned()));
    assert!(!failed.is_unavailable());
    assert_eq!(failed.to_string(), "a query failed");
    let error = Error::from(failed);
    assert_eq!(error.status(), 500);
    assert!(format!("{error:#}").contains("a secret"));
}
