use cbv::prelude::*;
use cbv::forms::IpProtocol;

#[derive(Form)]
struct Contact {
    #[form(protocol = IpProtocol::Ipv4)]
    field: String,
}

fn main() {}
