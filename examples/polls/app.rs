//! The application: its state, and its router.

use axum::Router;
use axum::extract::FromRef;
use axum_extra::extract::cookie::Key;
use cbv::{ErrorPages, Templates};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, Schema};

use crate::polls::models::{choice, question};
use crate::{accounts, context, urls};

/// What the views need, and what the cookies are signed with.
#[derive(Clone, FromRef)]
pub(crate) struct App {
    templates: Templates,
    database: DatabaseConnection,
    key: Key,
}

impl App {
    /// With an empty database in memory, which lives as long as its one connection.
    pub(crate) async fn new() -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new("sqlite::memory:");
        options.max_connections(1).min_connections(1).sqlx_logging(false);
        let database = Database::connect(options).await?;
        let schema = Schema::new(database.get_database_backend());
        database.execute(&schema.create_table_from_entity(question::Entity)).await?;
        database.execute(&schema.create_table_from_entity(choice::Entity)).await?;
        let key = Key::generate();
        let signed = key.clone();
        let user = move |request| accounts::user(request, signed.clone());
        let templates = cbv::templates!(urls).context_processor(context::user, user);
        Ok(Self { templates, database, key })
    }

    pub(crate) fn database(&self) -> &DatabaseConnection {
        &self.database
    }

    pub(crate) fn router(self) -> Router {
        let pages = ErrorPages::new(self.templates.clone());
        urls::router().layer(pages).with_state(self)
    }
}
