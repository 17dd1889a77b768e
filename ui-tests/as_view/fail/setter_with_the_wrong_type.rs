use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(default = 20)]
    size: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        self.size.to_string()
    }
}

fn main() {
    let _ = Books::as_view().size("twenty");
}
