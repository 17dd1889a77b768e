use cbv::prelude::*;

cbv::context_variables! {
    mod site {
        user: cbv::access::TemplateUser<Named>,
        basket: Basket,
    }
}

#[derive(serde::Serialize, TemplateFields)]
struct Named {
    name: String,
}

#[derive(serde::Serialize, TemplateFields)]
struct Basket {
    pieces: u32,
}

#[derive(serde::Serialize, TemplateFields)]
struct Given {
    heading: String,
}

#[derive(TemplateView)]
#[view(template_name = "typed/variable_of_a_parent_that_nothing_gives.html", variables = Self::given)]
struct Page;

impl Page {
    async fn given(&self) -> Result<Given, Error> {
        Ok(Given { heading: String::new() })
    }
}

fn main() {}
