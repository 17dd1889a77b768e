use cbv::prelude::*;

#[derive(Form)]
struct Search {
    q: Option<String>,
}

#[derive(View)]
struct Books {
    #[view(extract)]
    search: Search,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> Option<String> {
        self.search.q.clone()
    }
}

fn main() {}
