use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(choices = [("one", "One")])]
    field: i32,
}

fn main() {}
