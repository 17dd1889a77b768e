use cbv::DetailView;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, pk_url_kwarg = 1)]
struct BookDetail {
    #[view(path)]
    book_id: i64,
}

fn main() {}
