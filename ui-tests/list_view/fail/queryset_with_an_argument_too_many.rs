use cbv::{Error, ListView};
use cbv_test_shared::book;
use sea_orm::{DatabaseConnection, EntityTrait, Select};

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::latest, template_name = "about.html")]
struct BookList;

impl BookList {
    async fn latest(&self, _: &DatabaseConnection) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }
}

fn main() {}
