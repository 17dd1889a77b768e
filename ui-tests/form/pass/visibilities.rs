//! What is as visible as the struct's own fields: the fields of its partial.
mod forms {
    use cbv::prelude::*;

    #[derive(Form)]
    #[form(clean = Self::clean)]
    pub struct Public {
        pub name: String,
        pub(crate) age: Option<u8>,
        pub(super) city: String,
        secret: bool,
    }

    impl Public {
        fn clean(form: &mut Partial<Self>) -> Result<(), FormErrors> {
            if form.secret == Some(true) { Err("It is secret.".into()) } else { Ok(()) }
        }
    }
}

use cbv::prelude::*;

fn named(name: &str) -> Partial<forms::Public> {
    let mut partial = Partial::<forms::Public>::default();
    partial.name = Some(name.to_owned());
    partial.age = Some(None);
    partial.city = Some("London".to_owned());
    partial
}

pub fn main() {
    let _ = FormInstance::<forms::Public>::new().initial(&named("Ada"));
}
