//! The application: its state, and its router.

use axum::Router;
use axum::extract::FromRef;
use cbv::access::ProvidesUsers;
use cbv::forms::FileSystemStorage;
use cbv::messages::MessagesManagerLayer;
use cbv::{ErrorPages, Templates};
use sea_orm::DatabaseConnection;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration;
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::accounts::{Accounts, DatabaseStore};
use crate::filters;
use crate::urls::shop;

/// What the views need: it lives in the state of the router.
#[derive(Clone, FromRef)]
pub(crate) struct App {
    templates: Templates,
    pub(crate) database: DatabaseConnection,
    pub(crate) media: FileSystemStorage,
    accounts: Accounts,
}

impl ProvidesUsers for App {
    type Users = Accounts;
}

pub(crate) fn router(database: DatabaseConnection, media: FileSystemStorage) -> Router {
    // In a debug build templates and static files are read from `templates/` and `static/`, and
    // again when they change. A release build has them inside.
    let files = cbv::static_files!();
    let templates =
        cbv::templates!(shop, filters = [filters::media, filters::price]).static_files(&files);
    let accounts = Accounts(database.clone());
    let templates = templates.users(accounts.clone());
    let pages = ErrorPages::new(templates.clone());
    // Who has logged in, and what visitors are told on their next page. The cookie goes over HTTP, since the shop
    // serves on 127.0.0.1; and with links of other pages, so that who follows one is still logged in.
    let sessions = SessionManagerLayer::new(DatabaseStore(database.clone()))
        .with_name("session")
        .with_expiry(Expiry::OnInactivity(Duration::days(14)))
        .with_same_site(SameSite::Lax)
        .with_secure(false);
    shop::router()
        .merge(files.router())
        .merge(media.router())
        .layer(pages)
        .layer(MessagesManagerLayer)
        .layer(sessions)
        .with_state(App { templates, database, media, accounts })
}
