use cbv::prelude::*;

#[derive(View)]
#[view(sate = (), methods(get, pots), inlien)]
struct Books {
    #[view(defualt = 20)]
    size: u32,
    #[view(path, query)]
    page: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = (self.size, self.page);
    }
}

fn main() {}
