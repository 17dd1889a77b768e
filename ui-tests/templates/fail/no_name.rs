fn main() {
    let _ = cbv::template!();
}
