//! Every form of a receiver.
use cbv::prelude::*;

#[derive(View)]
struct Book {
    #[view(default)]
    reads: u32,
}

impl Book {
    #[handler(get)]
    async fn show(&self) -> String {
        self.reads.to_string()
    }

    #[handler(post)]
    async fn read(&mut self) -> String {
        self.reads += 1;
        self.reads.to_string()
    }

    #[handler(put)]
    async fn replace(self) -> String {
        self.reads.to_string()
    }

    #[handler(patch)]
    async fn change(mut self) -> String {
        self.reads = 7;
        self.reads.to_string()
    }

    #[handler(delete)]
    async fn delete(self: Self) {}

    #[handler(options)]
    async fn options(self: &Self) {}

    #[handler(trace)]
    async fn trace<'a>(&'a self) -> String {
        String::new()
    }

    #[handler(http_method_not_allowed)]
    async fn refuse(self: &mut Self) {}
}

pub fn main() {
    assert_eq!(Book::ALLOW, "GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS, TRACE");
}
