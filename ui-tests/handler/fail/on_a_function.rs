use cbv::prelude::*;

#[handler(get)]
async fn list() {}

fn main() {}
