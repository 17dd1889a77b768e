use cbv::prelude::*;

struct Engine;

#[derive(View)]
struct Books {
    engine: Engine,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = &self.engine;
    }
}

fn main() {}
