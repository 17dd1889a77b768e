//! A form that a macro of the user's writes.
use cbv::prelude::*;

macro_rules! form {
    ($name:ident, $field:ident: $ty:ty, $limit:expr, $check:path) => {
        #[derive(Form)]
        struct $name {
            #[form(max_length = $limit, clean = $check)]
            $field: $ty,
            also: Option<$ty>,
        }
    };
}

fn check(name: String) -> Result<String, ValidationError> {
    Ok(name)
}

form!(Contact, name: String, 5 + 5, check);

pub fn main() {
    let _ = FormInstance::<Contact>::new();
}
