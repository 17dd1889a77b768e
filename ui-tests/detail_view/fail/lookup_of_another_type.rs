use cbv::DetailView;
use sea_orm::Select;

#[path = "../../book.rs"]
mod book;

#[derive(DetailView)]
#[view(model = book::Entity, lookup = Self::found, template_name = "about.html")]
struct BookDetail;

impl BookDetail {
    fn found(&self, _: Select<book::Entity>) -> Option<book::Model> {
        None
    }
}

fn main() {}
