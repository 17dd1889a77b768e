fn main() {
    let _ = cbv::templates!(dir = "url_without_its_namespace", filters = [3, shout()]);
    let _ = cbv::templates!(dir = "url_without_its_namespace", filter = [shout]);
}
