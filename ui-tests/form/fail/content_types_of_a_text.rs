use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(content_types = ["image/*"])]
    field: String,
}

fn main() {}
