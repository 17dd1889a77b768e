struct Books;

fn main() {
    let _ = Books::as_view();
}
