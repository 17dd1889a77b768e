use cbv::prelude::*;

#[derive(Form)]
struct Contact<T> {
    field: T,
}

fn form() -> FormInstance<Contact<String>> {
    FormInstance::new()
}

fn main() {}
