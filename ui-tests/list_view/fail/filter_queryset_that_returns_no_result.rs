use cbv::generic::ListParameters;
use cbv::prelude::*;
use cbv::{Error, ListView};
use cbv_test_shared::book;
use sea_orm::{EntityTrait, Select};

#[derive(View)]
#[view(base = ListView(template_name = "about.html"))]
struct BookList;

impl ListView for BookList {
    type Query = Select<book::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(book::Entity::find())
    }

    fn filter_queryset(&self, query: Self::Query, _: &mut ListParameters) -> Self::Query {
        query
    }
}

fn main() {}
