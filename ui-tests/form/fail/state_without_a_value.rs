use cbv::prelude::*;

#[derive(Form)]
#[form(clean = Self::clean, state)]
struct Contact {
    field: String,
}

impl Contact {
    async fn clean(_: &mut Partial<Self>, _: &u8) -> Result<(), FormErrors> {
        Ok(())
    }
}

fn main() {}
