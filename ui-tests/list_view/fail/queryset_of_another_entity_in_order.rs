use cbv::{Error, ListView};
use cbv_test_shared::book;
use cbv_test_shared::shelf::author;
use sea_orm::{EntityTrait, Select};

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::authors, ordering = "title")]
#[view(template_name = "about.html")]
struct BookList;

impl BookList {
    async fn authors(&self) -> Result<Select<author::Entity>, Error> {
        Ok(author::Entity::find())
    }
}

fn main() {}
