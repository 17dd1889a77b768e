use cbv::generic::AsJson;
use cbv::prelude::*;
use cbv::{Error, ListView};
use cbv_test_shared::book;
use sea_orm::{EntityTrait, Select};

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
