use cbv::Templates;

fn templates() -> Templates {
    cbv::templates!(dir = "no_such_folder").static_url("/assets/")
}

fn main() {}
