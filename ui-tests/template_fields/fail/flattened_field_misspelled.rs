use cbv::Error;
use cbv::prelude::*;
use serde::Serialize;

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Thing {
    #[serde(flatten)]
    inner: Inner,
}

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Inner {
    title: String,
}

#[derive(ListView)]
#[view(items = Thing, queryset = Self::all, template_name = "typed/flattened_field_misspelled.html")]
struct Things;

impl Things {
    async fn all(&self) -> Result<Vec<Thing>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
