use cbv::Templates;

fn templates() -> Templates {
    cbv::templates!(site, shop)
}

fn main() {}
