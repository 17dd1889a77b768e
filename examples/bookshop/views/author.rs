//! The authors, from A to Z, and each of them.

use axum::extract::State;
use cbv::Error;
use cbv::prelude::*;
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, QueryOrder};

use crate::App;
use crate::models::{author, book};

#[derive(ListView)]
#[view(model = author::Entity, ordering = "sort_name")]
pub(crate) struct AuthorListView;

#[derive(DetailView)]
#[view(state = App, model = author::Entity, context = Self::with_books)]
pub(crate) struct AuthorDetailView {
    #[view(path)]
    slug: Slug,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl AuthorDetailView {
    async fn with_books(&self, context: Context) -> Result<Context, Error> {
        let books = book::Entity::load()
            .with(author::Entity)
            .filter(author::Column::Slug.eq(&*self.slug))
            .order_by_desc(book::Column::Pubdate)
            .all(&*self.database)
            .await?;
        Ok(context.with("books", books))
    }
}
