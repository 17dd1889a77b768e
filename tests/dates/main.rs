//! Archives by date, on a real database: SQLite in memory, or the PostgreSQL that `CBV_TEST_POSTGRES`
//! holds the URL of.

#[path = "../support/connection.rs"]
mod connection;
mod django;
mod entities;
mod forms;
mod items;
mod limits;
mod model;
mod plans;
#[path = "../support/tables.rs"]
mod tables;
mod zones;

use axum::extract::FromRef;
use cbv::Templates;
use cbv::testing::Client;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{DatabaseConnection, EntityTrait, Set};

use entities::{book, signing};

/// An application.
#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

/// The clock of the tests: noon of June 15, 2010.
fn noon() -> DateTime<Utc> {
    moment("2010-06-15T12:00:00Z")
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("it is a moment")
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("it is a date")
}

impl App {
    /// With these books, and no signings.
    async fn with_books(books: &[(&str, &str)]) -> Self {
        let app = Self::new().await;
        for (name, day) in books {
            app.add_book(name, Some(date(day))).await;
        }
        app
    }

    async fn new() -> Self {
        let database = connection::connect().await;
        tables::create(&database, book::Entity).await;
        tables::create(&database, signing::Entity).await;
        Self { templates: cbv::templates!().clock(noon), database }
    }

    async fn add_book(&self, name: &str, pubdate: Option<NaiveDate>) {
        let (name, slug) = (Set(name.to_owned()), Set(name.to_lowercase()));
        let book = book::ActiveModel { name, slug, pubdate: Set(pubdate), ..Default::default() };
        book::Entity::insert(book).exec(&self.database).await.expect("the row is put in");
    }

    async fn add_signing(&self, name: &str, event_date: &str) {
        let (name, event_date) = (Set(name.to_owned()), Set(moment(event_date)));
        let noted = Set(moment("2008-01-01T00:00:00Z").naive_utc());
        let signing = signing::ActiveModel { name, event_date, noted, ..Default::default() };
        signing::Entity::insert(signing).exec(&self.database).await.expect("the row is put in");
    }

    fn in_zone(self, zone: cbv::dates::Tz) -> Self {
        Self { templates: self.templates.time_zone(zone), ..self }
    }

    fn at(self, now: &str) -> Self {
        let now = moment(now);
        Self { templates: self.templates.clock(move || now), ..self }
    }
}

/// What a template says, line by line.
struct Page(String);

impl Page {
    #[track_caller]
    fn get(&self, name: &str) -> &str {
        let start = format!("{name}=");
        let line = self.0.lines().find_map(|line| line.strip_prefix(&start));
        line.unwrap_or_else(|| panic!("no {name} in {}", self.0)).trim()
    }
}

async fn page(client: &Client, path: &str) -> Page {
    let answer = client.get(path).await;
    assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
    Page(answer.text().to_owned())
}

async fn status(client: &Client, path: &str) -> u16 {
    client.get(path).await.status().as_u16()
}
