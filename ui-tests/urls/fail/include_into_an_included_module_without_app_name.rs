use cbv::prelude::*;

mod pages {
    cbv::urls! {
        pub mod urls {}
    }
}

urls! {
    mod urls, app_name = shop {
        "/" => include pages::urls;
    }
}

fn main() {}
