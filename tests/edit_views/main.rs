//! Rows that forms add, change and delete, in a real database: SQLite in memory, or the PostgreSQL that
//! `CBV_TEST_POSTGRES` holds the URL of.

#[path = "../support/connection.rs"]
mod connection;
mod create;
mod delete;
mod entities;
mod hostile;
mod lock;
mod many_to_many;
mod messages;
mod own_form;
mod races;
mod ready_made;
#[path = "../support/scratch.rs"]
mod scratch;
mod short_form;
#[path = "../support/tables.rs"]
mod tables;
mod update;
mod version;

use axum::extract::FromRef;
use cbv::Templates;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, Set};

use connection::connect;
use entities::{author, book};
use tables::create as create_table;

/// What all pages show: the form, its errors, and the object.
const PAGE: &str = "{% for field in form %}{{ field.html_name }}={{ field.value|default_if_none('') }}\
    {% for error in field.errors %} !{{ error }}{% endfor %}\n{% endfor %}\
    {% for error in form.non_field_errors %}!{{ error }}\n{% endfor %}\
    {% if object is defined %}object={{ object.name|default(object.title) }}{% endif %}";

/// What the client is told.
const MESSAGES: &str =
    "{% for message in messages %}[{{ message.tags }}: {{ message }}]{% endfor %}";

/// An application.
#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

impl App {
    /// Ada and Grace, and a book of Ada's.
    async fn new() -> Self {
        let database = connect().await;
        create_table(&database, author::Entity).await;
        create_table(&database, book::Entity).await;
        insert_rows(&database).await;
        let templates = Templates::from_sources([("page.html", PAGE), ("list.html", MESSAGES)])
            .expect("it parses");
        Self { templates, database }
    }

    async fn author(&self, id: i64) -> Option<author::Model> {
        author::Entity::find_by_id(id).one(&self.database).await.expect("a query")
    }

    async fn authors(&self) -> usize {
        author::Entity::find().all(&self.database).await.expect("a query").len()
    }

    async fn authors_with(&self, slug: &str) -> usize {
        let with = author::Entity::find().filter(author::Column::Slug.eq(slug));
        with.all(&self.database).await.expect("a query").len()
    }
}

/// Ada and Grace, and a book of Ada's.
async fn insert_rows(database: &DatabaseConnection) {
    for (name, slug) in [("Ada", "ada"), ("Grace", "grace")] {
        let row = author::ActiveModel {
            name: Set(name.to_owned()),
            slug: Set(slug.to_owned()),
            ..Default::default()
        };
        author::Entity::insert(row).exec(database).await.expect("a row");
    }
    let row = book::ActiveModel {
        title: Set("Notes".to_owned()),
        pages: Set(66),
        author_id: Set(1),
        ..Default::default()
    };
    book::Entity::insert(row).exec(database).await.expect("a row");
}
