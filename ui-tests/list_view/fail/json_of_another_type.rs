use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, json = true, template_name = "about.html")]
struct Books;

#[derive(ListView)]
#[view(model = book::Entity, serializer_class = Title, template_name = "about.html")]
struct OfDjango;

fn main() {}
