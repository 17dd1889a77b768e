use cbv::generic::redirect;
use cbv::prelude::*;

urls! {
    mod urls {
        "/wide/{a: i64}/" => redirect("/");
        "/wide/{b: i32}/" => redirect("/");
        "/wide/{c: u32}/" => redirect("/");
        "/wide/{d: u64}/" => redirect("/");
        "/unsigned/{a: u64}/" => redirect("/");
        "/unsigned/{b: u8}/" => redirect("/");
        "/unsigned/{c: i8}/" => redirect("/");
        "/ip/{a: std::net::IpAddr}/" => redirect("/");
        "/ip/{b: std::net::Ipv4Addr}/" => redirect("/");
    }
}

fn main() {}
