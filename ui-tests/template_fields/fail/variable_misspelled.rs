use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/variable_misspelled.html", variables = Self::shelves)]
struct About;

#[derive(serde::Serialize, cbv::TemplateFields)]
struct Shelves {
    subjects: Vec<String>,
}

impl About {
    async fn shelves(&self) -> Result<Shelves, Error> {
        Ok(Shelves { subjects: Vec::new() })
    }
}

fn main() {}
