use cbv::prelude::*;

#[derive(Form)]
struct Search {
    q: Option<String>,
}

#[derive(View)]
struct Books {
    #[view(query)]
    search: QueryForm<Search>,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        self.search.is_bound().to_string()
    }
}

fn main() {}
