
use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = None)]
struct Book {
    #[view(path)]
    pk: i64,
}

impl Book {
    async fn object_test(&self, book: &book::Model) -> Result<bool, Error> {
        Ok(book.id == self.pk)
    }
}

fn main() {}
