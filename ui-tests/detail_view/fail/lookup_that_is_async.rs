use cbv::DetailView;
use sea_orm::Select;

#[path = "../../book.rs"]
mod book;

#[derive(DetailView)]
#[view(model = book::Entity, lookup = Self::found, template_name = "about.html")]
struct BookDetail;

impl BookDetail {
    async fn found(&self, books: Select<book::Entity>) -> Select<book::Entity> {
        books
    }
}

fn main() {}
