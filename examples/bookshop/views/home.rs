//! The page that visitors see first.

use axum::extract::State;
use cbv::Error;
use cbv::prelude::*;
use sea_orm::DatabaseConnection;

use super::subjects::subjects;
use crate::app::App;
use crate::models::book;

#[derive(TemplateView)]
#[view(state = App, template_name = "home.html", context = Self::with_books)]
pub(crate) struct Home {
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl Home {
    async fn with_books(&self, context: Context) -> Result<Context, Error> {
        let newest = book::newest(&self.database, 12).await?;
        let subjects = subjects(&self.database).await?;
        Ok(context.with("books", newest).with("subjects", subjects))
    }
}
