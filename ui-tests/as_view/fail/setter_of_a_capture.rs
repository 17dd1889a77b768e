use cbv::prelude::*;

#[derive(View)]
struct Book {
    #[view(path)]
    pk: i64,
    #[view(default = 20)]
    size: u32,
}

impl Book {
    #[handler(get)]
    async fn show(&self) -> String {
        format!("{} {}", self.pk, self.size)
    }
}

fn main() {
    let _ = Book::as_view().pk(7);
}
