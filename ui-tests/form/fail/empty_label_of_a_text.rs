use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(empty_label = "Any")]
    field: Option<String>,
}

fn main() {}
