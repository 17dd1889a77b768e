//! A view that answers with what it was given.

use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use axum::{Extension, Router};
use cbv::forms::{FormData, FormLimits, UploadedFile};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use serde::{Deserialize, Serialize};

#[derive(View)]
struct Echo;

impl Echo {
    #[handler(post, put, patch, delete)]
    async fn echo(&self, data: FormData) -> Result<axum::Json<Echoed>, Error> {
        let fields = data.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut echoed = Echoed { fields: fields.collect(), files: Vec::new() };
        for file in data.files("file") {
            echoed.files.push(File::of(file).await?);
        }
        Ok(axum::Json(echoed))
    }
}

/// What it answers.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Echoed {
    pub(crate) fields: Vec<(String, String)>,
    pub(crate) files: Vec<File>,
}

/// A file under `file`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) content_type: String,
    pub(crate) declared: Option<String>,
    pub(crate) size: u64,
    pub(crate) is_on_disk: bool,
    /// Of the content.
    pub(crate) checksum: u64,
}

impl File {
    async fn of(file: &UploadedFile) -> Result<Self, Error> {
        Ok(Self {
            name: file.name().to_owned(),
            content_type: file.content_type().to_owned(),
            declared: file.declared_content_type().map(ToOwned::to_owned),
            size: file.size(),
            is_on_disk: file.path().is_some_and(Path::exists),
            checksum: checksum(&file.bytes().await?),
        })
    }
}

pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
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
