use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(clean = Self::clean_field)]
    field: String,
}

impl Contact {
    fn clean_field(text: String) -> String {
        text
    }
}

fn main() {}
