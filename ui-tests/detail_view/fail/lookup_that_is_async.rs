use cbv::DetailView;
use cbv_test_shared::book;
use sea_orm::Select;

#[derive(DetailView)]
#[view(model = book::Entity, lookup = Self::found, template_name = "about.html")]
struct BookDetail;

impl BookDetail {
    async fn found(&self, books: Select<book::Entity>) -> Select<book::Entity> {
        books
    }
}

fn main() {}
