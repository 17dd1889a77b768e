use cbv::prelude::*;
use cbv::{Error, ListView};
use cbv_test_shared::book;
use sea_orm::{DatabaseConnection, EntityTrait, Select};

#[derive(View)]
#[view(base = ListView(template_name = "about.html"))]
struct BookList;

impl ListView for BookList {
    type Query = Select<book::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(book::Entity::find())
    }

    async fn count(
        &self,
        _: &Self::Query,
        _: &DatabaseConnection,
    ) -> Result<Option<u64>, Error> {
        Ok(None)
    }
}

fn main() {}
