use cbv::DetailView;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, slug_feild = "title", template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    slug: String,
}

fn main() {}
