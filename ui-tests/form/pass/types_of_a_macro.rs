//! Types and entities that come from a macro of the user's: they stand in groups that nobody sees.
use cbv::forms::Form as _;
use cbv::prelude::*;
use cbv_test_shared::library;

macro_rules! form {
    ($name:ident, $entity:path, $key:ty, $born:ty) => {
        #[derive(Form)]
        #[form(model = $entity)]
        struct $name {
            name: String,
            born: $born,
            #[form(extra, rows = $entity)]
            editor: $key,
        }
    };
}

form!(AuthorForm, library::author::Entity, Option<i64>, Option<i32>);

pub fn main() {
    let required: Vec<_> =
        AuthorForm::definition().fields().iter().map(|field| field.is_required()).collect();
    assert_eq!(required, [true, false, false]);
}
