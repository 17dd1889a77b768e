use cbv::prelude::*;

#[derive(Form)]
#[form(state = u16)]
struct Contact {
    #[form(clean = Self::clean_field)]
    field: String,
}

impl Contact {
    async fn clean_field(text: String, _: &u8) -> Result<String, ValidationError> {
        Ok(text)
    }
}

fn main() {}
