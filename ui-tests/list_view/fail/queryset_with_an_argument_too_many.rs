use cbv::{Error, ListView};
use sea_orm::{DatabaseConnection, EntityTrait, Select};

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::latest, template_name = "about.html")]
struct BookList;

impl BookList {
    async fn latest(&self, _: &DatabaseConnection) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }
}

fn main() {}
