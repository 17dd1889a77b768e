use cbv::prelude::*;

async fn login() {}

urls! {
    mod urls {
        "/" => login;
    }
}

fn main() {}
