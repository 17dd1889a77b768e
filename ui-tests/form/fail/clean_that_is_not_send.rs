use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(clean = Self::clean_field)]
    field: String,
}

impl Contact {
    async fn clean_field(text: String) -> Result<String, ValidationError> {
        let counted = std::rc::Rc::new(text);
        tokio::task::yield_now().await;
        Ok(counted.to_string())
    }
}

fn main() {}
