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
    async fn list(&self) -> String {
        self.search.q.clone().unwrap_or_default()
    }
}

fn main() {}
