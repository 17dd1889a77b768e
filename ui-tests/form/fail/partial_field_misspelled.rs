use cbv::prelude::*;

#[derive(Form)]
#[form(clean = Self::clean)]
struct Contact {
    name: String,
}

impl Contact {
    fn clean(contact: &mut Partial<Self>) -> Result<(), FormErrors> {
        contact.nmae = None;
        Ok(())
    }
}

fn main() {}
