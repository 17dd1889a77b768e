use cbv::ListView;

#[path = "../../book.rs"]
mod book;

mod models {
    pub(crate) use super::book;
}

#[derive(ListView)]
#[view(model = models::book::Entity, template_name_suffix = "_table")]
struct Books;

fn main() {}
