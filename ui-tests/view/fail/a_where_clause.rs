use cbv::prelude::*;

#[derive(View)]
struct Books
where
    u32: Copy,
{
    size: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.size;
    }
}

fn main() {}
