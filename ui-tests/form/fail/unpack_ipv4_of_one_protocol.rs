use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(unpack_ipv4)]
    field: std::net::Ipv4Addr,
}

fn main() {}
