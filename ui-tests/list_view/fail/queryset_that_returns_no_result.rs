use cbv::ListView;
use cbv_test_shared::book;
use sea_orm::{EntityTrait, Select};

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
