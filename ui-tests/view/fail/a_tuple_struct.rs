use cbv::prelude::*;

#[derive(View)]
struct Books(u32);

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.0;
    }
}

fn main() {
    let _ = Books::as_view(20);
}
