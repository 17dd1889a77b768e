use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(empty_label = "Any", choices = [(1, "One"), (2, "Two")])]
    field: Option<i32>,
}

fn main() {}
