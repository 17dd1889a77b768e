use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(choices = [(true, "Yes"), (false, "No")])]
    field: bool,
}

fn main() {}
