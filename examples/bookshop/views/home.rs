//! The page that visitors see first.

use axum::extract::State;
use cbv::Error;
use cbv::prelude::*;
use sea_orm::compound::EntityLoaderTrait;
use sea_orm::{DatabaseConnection, QueryOrder};

use super::subjects::subjects;
use crate::app::App;
use crate::models::{author, book};

#[derive(TemplateView)]
#[view(state = App, template_name = "home.html", context = Self::with_books)]
pub(crate) struct Home {
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl Home {
    async fn with_books(&self, context: Context) -> Result<Context, Error> {
        let newest = book::Entity::load()
            .with(author::Entity)
            .order_by_desc(book::Column::Pubdate)
            .order_by_desc(book::Column::Id)
            .paginate(&*self.database, 12)
            .fetch()
            .await?;
        let subjects = subjects(&self.database).await?;
        Ok(context.with("books", newest).with("subjects", subjects))
    }
}
