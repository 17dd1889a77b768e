use cbv::{Error, ListView};
use cbv_test_shared::book;
use sea_orm::{EntityTrait, Select};

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::books, template_name = "about.html")]
struct BookList;

impl BookList {
    fn books(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }
}

fn main() {}
