use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(error_messages(requierd = "Say something."))]
    field: String,
}

fn main() {}
