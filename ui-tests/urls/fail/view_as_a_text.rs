use cbv::prelude::*;

urls! {
    mod urls {
        "/" => "views.Page";
    }
}

fn main() {}
