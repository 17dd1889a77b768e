fn main() {
    let _ = cbv::templates!(dir = "of_django");
}
