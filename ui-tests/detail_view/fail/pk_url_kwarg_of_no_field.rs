use cbv::DetailView;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, pk_url_kwarg = "book_id", template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
