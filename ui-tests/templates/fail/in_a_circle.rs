fn main() {
    let _ = cbv::templates!(dir = "in_a_circle");
}
