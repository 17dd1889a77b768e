use cbv::DetailView;
use cbv_test_shared::book;
use sea_orm::Select;

#[derive(DetailView)]
#[view(model = book::Entity, lookup = Self::found, template_name = "about.html")]
struct BookDetail;

impl BookDetail {
    fn found(&self, _: Select<book::Entity>) -> Option<book::Model> {
        None
    }
}

fn main() {}
