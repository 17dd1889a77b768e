fn main() {
    let _ = cbv::templates!(dir = "unknown_names");
}
