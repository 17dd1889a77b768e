fn main() {
    let _ = cbv::templates!(dir = "nested_too_deeply");
}
