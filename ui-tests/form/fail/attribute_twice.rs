use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(attributes(data-url = "/", data-url = "/books/"))]
    field: String,
}

fn main() {}
