use cbv::prelude::*;

fn even(_: &i32) -> Result<(), ValidationError> {
    Ok(())
}

#[derive(Form)]
struct Contact {
    #[form(validators = [even])]
    field: String,
}

fn main() {}
