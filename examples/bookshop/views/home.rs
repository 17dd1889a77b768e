//! The page that visitors see first.

use axum::extract::State;
use cbv::Error;
use cbv::prelude::*;
use sea_orm::DatabaseConnection;
use serde::Serialize;

use super::subjects::{Subject, subjects};
use crate::app::App;
use crate::models::book;

#[derive(TemplateView)]
#[view(state = App, template_name = "home.html", variables = Self::shown)]
pub(crate) struct Home {
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl Home {
    async fn shown(&self) -> Result<Shown, Error> {
        let books = book::newest(&self.database, 12).await?;
        let subjects = subjects(&self.database).await?;
        Ok(Shown { books, subjects })
    }
}

/// What the page is given. The compiler knows no other variables of its template.
#[derive(Serialize, TemplateFields)]
struct Shown {
    books: Vec<book::ModelEx>,
    subjects: Vec<Subject>,
}
