use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/paginator_misspelled.html", paginate_by = 5)]
struct BookList;

fn main() {}
