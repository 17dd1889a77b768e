use cbv::prelude::*;
use cbv::{Error, TemplateView};

#[derive(View)]
#[view(base = TemplateView(template_name = "about.html"))]
struct About;

impl TemplateView for About {
    async fn contxt(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

fn main() {}
