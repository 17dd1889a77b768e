use cbv::prelude::*;

urls! {
    mod urls {}
    mod more {}
}

fn main() {}
