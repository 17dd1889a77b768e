use cbv::DetailView;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, slug_field = "author__name", template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    slug: String,
}

fn main() {}
