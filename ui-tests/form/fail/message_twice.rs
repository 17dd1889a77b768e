use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(error_messages(required = "Say something.", required = "Please."))]
    field: String,
}

fn main() {}
