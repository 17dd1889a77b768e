use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(max_size = 1024)]
    field: String,
}

fn main() {}
