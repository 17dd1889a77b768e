use cbv::{ListView, Templates};

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(state = Templates, model = book::Entity, template_name = "about.html")]
struct BookList;

fn main() {}
