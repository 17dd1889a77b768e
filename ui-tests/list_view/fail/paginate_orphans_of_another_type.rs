use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, paginate_by = 5_u64, paginate_orphans = "x")]
#[view(template_name = "about.html")]
struct BookList;

fn main() {}
