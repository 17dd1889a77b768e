use cbv::prelude::*;

#[derive(Form)]
#[form(clean = Self::clean)]
struct Contact {
    field: String,
}

impl Contact {
    fn clean(&self) -> Result<(), FormErrors> {
        Ok(())
    }
}

fn main() {}
