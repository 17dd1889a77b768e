fn main() {
    let _ = cbv::templates!(dir = "not_utf_8");
}
