use cbv::prelude::*;

#[derive(Form)]
#[form(clean = Self::clean)]
struct Contact {
    field: String,
}

impl Contact {
    async fn clean(_: &mut Partial<Self>) -> Result<(), FormErrors> {
        let counted = std::rc::Rc::new(1);
        tokio::task::yield_now().await;
        if *counted == 1 { Ok(()) } else { Err("No.".into()) }
    }
}

fn main() {}
