use cbv::DetailView;

#[path = "../../book.rs"]
mod book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: u64,
}

fn main() {}
