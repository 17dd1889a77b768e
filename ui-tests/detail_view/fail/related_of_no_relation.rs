use cbv::DetailView;
use cbv_test_shared::shelf;

#[derive(DetailView)]
#[view(model = shelf::book::Entity, template_name = "about.html")]
#[view(related = [shelf::author::Entity, shelf::shop::Entity])]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
