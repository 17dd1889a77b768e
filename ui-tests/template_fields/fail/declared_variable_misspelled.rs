use cbv::prelude::*;

#[derive(serde::Serialize, TemplateFields)]
struct Basket {
    pieces: u32,
}

cbv::context_variables! {
    mod site {
        basket: Basket,
    }
}

#[derive(TemplateView)]
#[view(template_name = "typed/declared_variable_misspelled.html")]
struct Page;

fn main() {}
