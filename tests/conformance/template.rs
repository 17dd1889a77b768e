//! One view per behaviour: `TemplateView`.

use cbv::prelude::*;
use cbv::{Error, TemplateView};

#[derive(TemplateView)]
#[view(template_name = "catalogue/about.txt")]
pub(crate) struct About;

#[derive(TemplateView)]
#[view(template_name = "catalogue/about.txt", context = Self::with_key)]
pub(crate) struct AboutWithContext;

impl AboutWithContext {
    async fn with_key(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("key", "from the view"))
    }
}
