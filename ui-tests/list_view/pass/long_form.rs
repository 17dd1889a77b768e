//! What the options write, by hand, beside what SeaORM's own traits have.

#![deny(warnings)]

use cbv::generic::{ListParameters, Count};
use cbv::prelude::*;
use cbv::query_set::*;
use cbv::{Error, ListView};
use cbv_test_shared::shelf::{author, book};
use sea_orm::prelude::*;
use sea_orm::{QueryOrder, QuerySelect, Select};

#[derive(View)]
#[view(base = ListView(paginate_by = 5, count = false))]
struct Books;

impl ListView for Books {
    type Query = Select<book::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        let books = book::Entity::find().order_by(book::Column::Title, sea_orm::Order::Desc);
        Ok(books.limit(1_000).ordered_by(&[Order::Ascending(book::Column::Id)]))
    }

    fn filter_queryset(&self, query: Self::Query, asked: &mut ListParameters) -> Result<Self::Query, Error> {
        let query = asked.search(query, &[SearchField::Contains(book::Column::Title)])?;
        asked.sort(query, &[("title", book::Column::Title)], &[])
    }

    async fn count(
        &self,
        query: &Self::Query,
        database: &DatabaseConnection,
        configured: &Count,
    ) -> Result<Option<u64>, Error> {
        self.super_count(query, database, configured).await
    }
}

#[derive(View)]
#[view(base = ListView)]
struct Related;

impl ListView for Related {
    type Query = Loaded<book::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(Loaded::new(book::Entity::find(), book::Entity::load().with(author::Entity)))
    }
}

#[derive(View)]
#[view(base = ListView)]
struct Chosen;

impl ListView for Chosen {
    type Query = Values<book::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        const COLUMNS: &[ValueColumn<book::Column>] =
            &[ValueColumn::new("title", book::Column::Title, |book| &book.title)];
        Ok(Values::new(book::Entity::find(), COLUMNS))
    }
}

pub fn main() {
    let _ = (Books::as_view(), Related::as_view(), Chosen::as_view());
}
