use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(UpdateView)]
#[view(model = book::Entity, fields = ["title"], success_url = "/")]
#[view(template_name = "typed/column_that_is_not_in_the_form.html")]
struct BookUpdate {
    #[view(path)]
    pk: i64,
}

fn main() {}
