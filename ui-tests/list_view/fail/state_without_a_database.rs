use cbv::{ListView, Templates};
use cbv_test_shared::book;

#[derive(ListView)]
#[view(state = Templates, model = book::Entity, template_name = "about.html")]
struct BookList;

fn main() {}
