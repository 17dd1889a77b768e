use cbv::{Error, ListView};
use sea_orm::{EntityTrait, Select};

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::books, template_name = "about.html")]
struct BookList;

impl BookList {
    fn books(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }
}

fn main() {}
