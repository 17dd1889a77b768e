use cbv::prelude::*;
use cbv::{DetailView, Error};
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, context = Self::more, template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

impl BookDetail {
    async fn more(&self, _: book::Model, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

fn main() {}
