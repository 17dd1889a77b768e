//! A form of a model whose checks ask something else than its database.
use cbv::prelude::*;
use cbv_test_shared::library;

#[derive(Form)]
#[form(model = library::author::Entity, state = u32, clean = Self::check)]
struct AuthorForm {
    name: String,
}

impl AuthorForm {
    fn check(form: &mut Partial<Self>, longest: &u32) -> Result<(), FormErrors> {
        let name = form.name.as_deref().unwrap_or_default();
        if name.len() > *longest as usize { Err("The name is too long.".into()) } else { Ok(()) }
    }
}

pub fn main() {
    let _ = FormInstance::<AuthorForm>::new();
}
