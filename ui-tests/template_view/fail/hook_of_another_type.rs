use cbv::prelude::*;
use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::context_of)]
struct About;

impl About {
    async fn context_of(&self, context: Context) -> Context {
        context
    }
}

fn main() {}
