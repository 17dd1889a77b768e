use axum::http::Method;
use cbv::prelude::*;

#[derive(View)]
struct About {
    #[view(extract, show)]
    method: Method,
    #[view(default, show)]
    title: String,
}

impl About {
    #[handler(get)]
    async fn get(&self) -> String {
        format!("{} {}", self.method, self.title)
    }
}

fn main() {}
