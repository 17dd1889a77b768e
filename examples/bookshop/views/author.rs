//! The authors, from A to Z, and each of them.

use cbv::Error;
use cbv::prelude::*;
use sea_orm::Select;
use sea_orm::prelude::*;

use crate::models::{author, book};

/// `author_list.html`
#[derive(ListView)]
#[view(model = author::Entity, ordering = "sort_name")]
pub(crate) struct AuthorListView;

/// `author_detail.html`
#[derive(DetailView)]
#[view(model = author::Entity, related = [book::Entity])]
#[view(queryset = Self::of_slug, lookup = Self::all)]
pub(crate) struct AuthorDetailView {
    #[view(path)]
    slug: Slug,
}

impl AuthorDetailView {
    async fn of_slug(&self) -> Result<Select<author::Entity>, Error> {
        Ok(author::Entity::find().filter(author::Column::Slug.eq(self.slug.as_str())))
    }

    /// The query has one author already.
    fn all<Query>(&self, authors: Query) -> Query {
        authors
    }
}
