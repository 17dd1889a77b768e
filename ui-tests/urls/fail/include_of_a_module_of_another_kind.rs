use cbv::prelude::*;

mod shop {}

urls! {
    mod urls {
        "/shop/" => include shop, namespace = shop;
    }
}

fn main() {}
