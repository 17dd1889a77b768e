use cbv::prelude::*;
use cbv::generic::AsJson;
use cbv::{Error, ListView};
use sea_orm::{EntityTrait, Select};

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, json, template_name = "about.html")]
struct Books;

#[derive(View)]
#[view(base = ListView(template_name = "about.html"))]
struct InTheLongForm;

impl ListView for InTheLongForm {
    type Query = Select<book::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(book::Entity::find())
    }

    fn json(&self) -> Option<AsJson<Self::Query>> {
        Some(AsJson::objects())
    }
}

fn main() {}
