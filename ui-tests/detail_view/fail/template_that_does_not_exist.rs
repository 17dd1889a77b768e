use cbv::DetailView;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "abuot.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
