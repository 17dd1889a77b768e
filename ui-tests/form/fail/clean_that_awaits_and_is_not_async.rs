use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(clean = Self::clean_name)]
    name: String,
}

impl Contact {
    fn clean_name(name: String) -> Result<String, ValidationError> {
        std::future::ready(()).await;
        Ok(name)
    }
}

fn main() {}
