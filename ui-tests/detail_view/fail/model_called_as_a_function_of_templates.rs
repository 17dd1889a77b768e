use cbv::DetailView;

#[path = "../../book.rs"]
mod url;

#[derive(DetailView)]
#[view(model = url::Entity, template_name = "about.html")]
struct Url {
    #[view(path)]
    pk: i64,
}

fn main() {}
