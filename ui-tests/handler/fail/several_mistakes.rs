use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(gte, layr(1), POST)]
    async unsafe fn list<T>(visitor: impl Send) {
        drop(visitor);
    }
}

fn main() {}
