use cbv::prelude::*;
use cbv::{Error, ListView};
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, context = Self::more, template_name = "about.html")]
struct BookList;

impl BookList {
    async fn more(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

fn main() {}
