
use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = None, object_test = Self::is_mine)]
struct Book {
    #[view(path)]
    pk: i64,
}

impl Book {
    async fn is_mine(&self, book: &book::Model) -> bool {
        book.id == self.pk
    }
}

fn main() {}
