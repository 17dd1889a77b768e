use cbv::DetailView;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, query_pk_and_slug = "yes", template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
