use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(clean = Self::clean_field)]
    field: String,
}

impl Contact {
    fn clean_field(_: &str) -> Result<String, ValidationError> {
        Err("No.".into())
    }
}

fn main() {}
