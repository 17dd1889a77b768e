use cbv::Templates;

fn templates() -> Templates {
    cbv::templates!(dir = "several_mistakes").static_url("/assets/")
}

fn main() {}
