use cbv::{Error, ListView};
use sea_orm::{EntityTrait, Select};

#[path = "../../book.rs"]
mod book;
#[path = "../../book.rs"]
mod author;

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::authors, template_name = "about.html")]
struct BookList;

impl BookList {
    async fn authors(&self) -> Result<Select<author::Entity>, Error> {
        Ok(author::Entity::find())
    }
}

fn main() {}
