use cbv::prelude::*;

struct Search;

#[derive(View)]
struct Books {
    #[view(extract)]
    search: QueryForm<Search>,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        self.search.is_bound().to_string()
    }
}

fn main() {}
