use cbv::prelude::*;

#[derive(Form)]
struct AuthorForm {
    #[form(rows = String)]
    author: i64,
}

fn main() {}
