use cbv::prelude::*;

#[derive(Form)]
struct Contact
where
    String: Clone,
{
    field: String,
}

fn main() {}
