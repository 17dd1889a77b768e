use cbv::DetailView;
use cbv_test_shared::book;

#[derive(serde::Serialize)]
struct Title {
    title: String,
}

#[derive(DetailView)]
#[view(model = book::Entity, json = Title, template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
