use cbv::prelude::*;

#[derive(Form)]
struct Contact(String);

fn main() {}
