use cbv::prelude::*;

mod shop {
    pub struct Urls;
}

urls! {
    mod urls {
        "/shop/" => include shop, namespace = shop;
    }
}

fn main() {}
