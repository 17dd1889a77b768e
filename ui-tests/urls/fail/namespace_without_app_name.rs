use cbv::prelude::*;

mod pages {
    cbv::urls! {
        pub mod urls {}
    }
}

urls! {
    mod urls {
        "/pages/" => include pages::urls, namespace = pages;
    }
}

fn main() {}
