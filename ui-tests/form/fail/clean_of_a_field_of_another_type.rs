use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(clean = Self::clean_field)]
    field: String,
}

impl Contact {
    fn clean_field(number: i32) -> Result<i32, ValidationError> {
        Ok(number)
    }
}

fn main() {}
