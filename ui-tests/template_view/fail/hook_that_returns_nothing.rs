use cbv::prelude::*;
use cbv::{Error, TemplateView};

#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::context_of)]
struct About;

impl About {
    async fn context_of(&self, mut context: Context) -> Result<(), Error> {
        context.insert("year", 2008);
        Ok(())
    }
}

fn main() {}
