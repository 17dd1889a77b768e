use cbv::generic::list;

#[path = "../../book.rs"]
mod book;

fn main() {
    let _ = list(book::Entity);
}
