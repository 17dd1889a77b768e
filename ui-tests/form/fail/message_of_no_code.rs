use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(error_messages(banana = "Say something."))]
    field: String,
}

fn main() {}
