use cbv::prelude::*;

#[derive(View)]
union Books {
    size: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
