use cbv::query_set::Values;
use cbv::{Error, ListView};
use cbv_test_shared::shelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
#[view(values = "title", queryset = Self::titles)]
struct BookList;

impl BookList {
    async fn titles(&self) -> Result<Values<book::Entity>, Error> {
        unreachable!()
    }
}

fn main() {}
