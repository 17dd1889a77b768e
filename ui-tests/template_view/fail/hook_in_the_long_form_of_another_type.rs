use cbv::prelude::*;
use cbv::TemplateView;

#[derive(View)]
#[view(base = TemplateView(template_name = "about.html"))]
struct About;

impl TemplateView for About {
    async fn context(&self, context: Context) -> Context {
        context
    }
}

fn main() {}
