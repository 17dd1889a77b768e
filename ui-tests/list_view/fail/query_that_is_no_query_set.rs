use std::collections::HashSet;

use cbv::prelude::*;

#[derive(View)]
#[view(base = ListView(template_name = "about.html"))]
struct Numbers;

impl ListView for Numbers {
    type Query = HashSet<u8>;

    async fn queryset(&self) -> Result<HashSet<u8>, cbv::Error> {
        Ok(HashSet::new())
    }
}

fn main() {}
