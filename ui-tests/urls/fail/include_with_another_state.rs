use cbv::prelude::*;

#[derive(Clone)]
struct App;

#[derive(Clone)]
struct Shop;

mod shop {
    use super::Shop;
    cbv::urls! {
        pub mod urls: Shop, app_name = shop {}
    }
}

urls! {
    mod urls: App {
        "/shop/" => include shop::urls, namespace = shop;
    }
}

fn main() {}
