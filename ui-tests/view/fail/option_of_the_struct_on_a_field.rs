use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(state = App)]
    app: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.app;
    }
}

fn main() {}
