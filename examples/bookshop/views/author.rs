//! The authors, from A to Z, and each of them.

use axum::extract::State;
use cbv::conditional::ETag;
use cbv::messages::Messages;
use cbv::prelude::*;

use super::version;
use crate::app::App;
use crate::models::{author, book};

/// `author_list.html`
#[derive(ListView)]
#[view(model = author::Entity, ordering = "sort_name")]
pub(crate) struct AuthorListView;

/// `author_detail.html`
#[derive(DetailView)]
#[view(state = App, model = author::Entity, related = [book::Entity])]
#[view(etag = Self::version, cache = "no-cache")]
pub(crate) struct AuthorDetailView {
    #[view(path)]
    slug: Slug,
    #[view(extract)]
    templates: State<Templates>,
    #[view(extract)]
    messages: Messages,
}

impl AuthorDetailView {
    async fn version(&self, author: &author::ModelEx) -> Result<Option<ETag>, Error> {
        version::of_page(author, &self.templates, &self.messages)
    }
}
