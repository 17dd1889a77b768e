use cbv::DetailView;
use cbv_test_shared::shelf::book;

#[derive(DetailView)]
#[view(model = book::Entity, values = ["titel"], template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
