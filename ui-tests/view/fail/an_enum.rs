use cbv::prelude::*;

#[derive(View)]
enum Books {
    All,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {
    let _ = Books::as_view();
}
