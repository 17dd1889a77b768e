use std::collections::HashMap;

use cbv::prelude::*;

#[derive(View)]
struct Search {
    #[view(query)]
    between: (u32, u32),
    #[view(query, default)]
    filters: HashMap<String, String>,
    #[view(query)]
    nothing: Option<()>,
    #[view(query)]
    pages: Vec<u32>,
}

impl Search {
    #[handler(get)]
    async fn show(&self) {}
}

fn main() {}
