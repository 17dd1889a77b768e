//! The application: its state, and its router.

use axum::Router;
use axum::extract::FromRef;
use cbv::forms::FileSystemStorage;
use cbv::messages::MessagesManagerLayer;
use cbv::{ErrorPages, Templates};
use sea_orm::DatabaseConnection;
use tower_sessions::{MemoryStore, SessionManagerLayer};

use crate::filters;
use crate::urls::shop;

/// What the views need: it lives in the state of the router.
#[derive(Clone, FromRef)]
pub(crate) struct App {
    templates: Templates,
    pub(crate) database: DatabaseConnection,
    pub(crate) media: FileSystemStorage,
}

pub(crate) fn router(database: DatabaseConnection, media: FileSystemStorage) -> Router {
    // In a debug build templates and static files are read from `templates/` and `static/`, and
    // again when they change. A release build has them inside.
    let files = cbv::static_files!();
    let templates =
        cbv::templates!(shop, filters = [filters::media, filters::price]).static_files(&files);
    let pages = ErrorPages::new(templates.clone());
    // What visitors are told on their next page. Sessions are forgotten when the shop ends, and their cookie
    // goes over HTTP: the shop serves on 127.0.0.1.
    let sessions = SessionManagerLayer::new(MemoryStore::default()).with_secure(false);
    shop::router()
        .merge(files.router())
        .merge(media.router())
        .layer(pages)
        .layer(MessagesManagerLayer)
        .layer(sessions)
        .with_state(App { templates, database, media })
}
