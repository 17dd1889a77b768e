use cbv::prelude::*;

mod shop {
    cbv::urls! {
        pub mod urls, app_name = shop {}
    }
}

urls! {
    mod urls {
        "/a/" => include shop::urls, namespace = shop;
        "/b/" => include shop::urls, namespace = shop;
    }
}

fn main() {}
