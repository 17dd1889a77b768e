use cbv::prelude::*;
use cbv::forms::IpProtocol;

#[derive(Form)]
struct Contact {
    #[form(protocol = IpProtocol::V4)]
    field: String,
}

fn main() {}
