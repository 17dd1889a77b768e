use cbv::prelude::*;

const IS_REQUIRED: bool = true;

#[derive(Form)]
struct Contact {
    #[form(required = IS_REQUIRED)]
    field: String,
}

fn main() {}
