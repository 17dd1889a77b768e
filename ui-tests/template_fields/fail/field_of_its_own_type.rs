use cbv::Error;
use cbv::prelude::*;
use serde::Serialize;

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Thing {
    parts: Vec<Self>,
    name: String,
}

#[derive(ListView)]
#[view(items = Thing, queryset = Self::all, template_name = "typed/field_of_its_own_type.html")]
struct Things;

impl Things {
    async fn all(&self) -> Result<Vec<Thing>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
