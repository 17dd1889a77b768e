use cbv::prelude::*;

#[path = "../../book.rs"]
mod book;

#[derive(UpdateView)]
#[view(model = book::Entity, fields = ["title"], template_name = "about.html", success_url = "/")]
struct BookView {
    #[view(path)]
    pk: i64,
}

fn main() {}
