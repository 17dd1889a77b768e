use cbv::prelude::*;

urls! {
    mod urls: App;
}

fn main() {}
