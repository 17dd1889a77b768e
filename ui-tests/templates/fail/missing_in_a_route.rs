fn main() {
    let _ = cbv::template!("abuot.html");
}
