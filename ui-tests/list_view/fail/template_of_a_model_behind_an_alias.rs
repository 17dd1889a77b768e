use cbv::ListView;

#[path = "../../book.rs"]
mod book;

use book::Entity as Book;

#[derive(ListView)]
#[view(model = Book)]
struct Books;

fn main() {}
