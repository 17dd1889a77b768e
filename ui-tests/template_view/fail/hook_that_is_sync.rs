use cbv::prelude::*;
use cbv::{Error, TemplateView};

#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::context_of)]
struct About;

impl About {
    fn context_of(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

fn main() {}
