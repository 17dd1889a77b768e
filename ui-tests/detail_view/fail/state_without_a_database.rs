use cbv::{DetailView, Templates};
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(state = Templates, model = book::Entity, template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
