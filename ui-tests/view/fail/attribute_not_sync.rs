use std::cell::Cell;

use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(default)]
    hits: Cell<u32>,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        self.hits.set(1);
    }
}

fn main() {}
