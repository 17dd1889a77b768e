use cbv::prelude::*;

struct Contact {
    field: String,
}

fn show(_: &FormInstance<Contact>) {}

fn main() {}
