use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/variables_beside_context.html", context = Self::more, variables = Self::shelves)]
struct About;

#[derive(serde::Serialize, cbv::TemplateFields)]
struct Shelves {
    subjects: Vec<String>,
}

impl About {
    async fn shelves(&self) -> Result<Shelves, Error> {
        Ok(Shelves { subjects: Vec::new() })
    }

    async fn more(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

fn main() {}
