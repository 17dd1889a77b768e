use cbv::DetailView;
use cbv_test_shared::shelf;

#[derive(DetailView)]
#[view(model = shelf::book::Entity, template_name = "about.html")]
#[view(related = [shelf::author::Entity], values = ["title"])]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
