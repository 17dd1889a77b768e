use cbv::prelude::*;

fn at_least(_: i32, _: &i32) -> Result<(), ValidationError> {
    Ok(())
}

#[derive(Form)]
struct Contact {
    #[form(validators = at_least)]
    field: i32,
}

fn main() {}
