use cbv::Templates;

fn templates() -> Templates {
    cbv::templates!(dri = "url_name")
}

fn main() {}
