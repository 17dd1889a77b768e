use cbv::DetailView;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: u64,
}

fn main() {}
