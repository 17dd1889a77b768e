use cbv::DetailView;
use cbv_test_shared::book as url;

#[derive(DetailView)]
#[view(model = url::Entity, template_name = "about.html")]
struct Url {
    #[view(path)]
    pk: i64,
}

fn main() {}
