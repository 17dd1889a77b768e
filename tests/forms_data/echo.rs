//! A view that answers with what it was given.

use axum::{Extension, Router};
use cbv::forms::{FormData, FormLimits};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use serde::Deserialize;

#[derive(View)]
struct Echo;

impl Echo {
    #[handler(post, put, patch, delete)]
    async fn echo(&self, data: FormData) -> axum::Json<serde_json::Value> {
        let names: Vec<_> = data.iter().map(|(name, _)| name).collect();
        let files = names.iter().chain(&["file"]).flat_map(|name| data.files(name));
        let files = files.map(|file| (file.name(), file.content_type(), file.size()));
        let fields: Vec<_> = data.iter().collect();
        axum::Json(serde_json::json!({ "fields": fields, "files": files.collect::<Vec<_>>() }))
    }
}

/// What it answers.
#[derive(Debug, Deserialize)]
pub(crate) struct Echoed {
    pub(crate) fields: Vec<(String, String)>,
    /// Names, types and sizes of those under `file`.
    pub(crate) files: Vec<(String, String, u64)>,
}

pub(crate) fn router(limits: FormLimits) -> Router {
    Router::new().view("/", Echo::as_view()).layer(Extension(limits))
}

pub(crate) fn client() -> Client {
    Client::view("/", Echo::as_view())
}

pub(crate) fn limited(limits: FormLimits) -> Client {
    Client::new(router(limits))
}

pub(crate) fn echoed(answer: &Answer) -> Echoed {
    assert_eq!(answer.status(), 200, "{}", answer.text());
    answer.json()
}

/// Fields without files.
pub(crate) fn fields(answer: &Answer) -> Vec<(String, String)> {
    echoed(answer).fields
}

pub(crate) fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

pub(crate) const URLENCODED: &str = "application/x-www-form-urlencoded";

/// Posts a body as it is.
pub(crate) async fn post(client: &Client, content_type: &str, body: impl Into<Vec<u8>>) -> Answer {
    let request = client.post("/").header("content-type", content_type);
    request.header("accept", "application/json").body(body.into()).await
}

/// The status, and the message that a debug build shows.
pub(crate) fn refused(answer: &Answer) -> (u16, String) {
    let problem: serde_json::Value = answer.json();
    let message = problem["detail"].as_str().unwrap_or_default();
    (answer.status().as_u16(), message.to_owned())
}
