use cbv::prelude::*;

#[derive(Form)]
struct Contact {}

fn form() -> FormInstance<Contact> {
    FormInstance::new()
}

fn main() {}
