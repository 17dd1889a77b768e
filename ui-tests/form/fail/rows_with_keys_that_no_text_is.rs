use cbv::prelude::*;

#[path = "../../tagged.rs"]
mod tagged;

#[derive(Form)]
struct Search {
    #[form(rows = tagged::tag::Entity)]
    tags: Vec<tagged::tag::Model>,
}

fn main() {}
