use cbv::prelude::*;

#[derive(Form)]
#[form(claen = Self::clean)]
struct Contact {
    field: String,
}

impl Contact {
    fn clean(_: &mut Partial<Self>) -> Result<(), FormErrors> {
        Ok(())
    }
}

fn main() {}
