//! The authors, from A to Z, and each of them.

use cbv::prelude::*;

use crate::models::{author, book};

/// `author_list.html`
#[derive(ListView)]
#[view(model = author::Entity, ordering = "sort_name")]
pub(crate) struct AuthorListView;

/// `author_detail.html`
#[derive(DetailView)]
#[view(model = author::Entity, related = [book::Entity])]
pub(crate) struct AuthorDetailView {
    #[view(path)]
    slug: Slug,
}
