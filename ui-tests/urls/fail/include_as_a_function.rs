use cbv::prelude::*;

mod shop {
    cbv::urls! {
        pub mod urls, app_name = shop {}
    }
}

urls! {
    mod urls {
        "/shop/" => include("shop.urls");
    }
}

fn main() {}
