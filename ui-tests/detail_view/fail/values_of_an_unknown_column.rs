use cbv::DetailView;

#[path = "../../shelf.rs"]
mod shelf;

use shelf::book;

#[derive(DetailView)]
#[view(model = book::Entity, values = ["titel"], template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
