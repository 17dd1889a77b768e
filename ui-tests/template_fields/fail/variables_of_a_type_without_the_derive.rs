use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/variables_of_a_type_without_the_derive.html", variables = Self::shelves)]
struct About;

#[derive(serde::Serialize)]
struct Shelves {
    subjects: Vec<String>,
}

impl About {
    async fn shelves(&self) -> Result<Shelves, Error> {
        Ok(Shelves { subjects: Vec::new() })
    }
}

fn main() {}
