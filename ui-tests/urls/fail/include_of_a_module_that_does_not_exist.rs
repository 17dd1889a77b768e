use cbv::prelude::*;

urls! {
    mod urls {
        "/shop/" => include shop::urls, namespace = shop;
    }
}

fn main() {}
