use cbv::prelude::*;

#[derive(Form)]
#[form(clean = Self::clean)]
struct Contact {
    field: String,
}

impl Contact {
    fn clean(contact: &mut Partial<Self>) {
        contact.field = None;
    }
}

fn main() {}
