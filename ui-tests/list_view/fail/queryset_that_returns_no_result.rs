use cbv::ListView;
use sea_orm::{EntityTrait, Select};

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::latest, ordering = "title", values = ["title"])]
#[view(template_name = "about.html")]
struct BookList;

impl BookList {
    async fn latest(&self) -> Select<book::Entity> {
        book::Entity::find()
    }
}

fn main() {}
