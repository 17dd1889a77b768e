use cbv::prelude::*;

urls! {
    "/" => Page::as_view();
}

fn main() {}
