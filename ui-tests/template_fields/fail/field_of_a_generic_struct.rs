use cbv::Error;
use cbv::prelude::*;
use serde::Serialize;

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Named<T> {
    name: String,
    of: Vec<T>,
}

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Thing {
    named: Named<String>,
}

#[derive(ListView)]
#[view(items = Thing, queryset = Self::all, template_name = "typed/field_of_a_generic_struct.html")]
struct Things;

impl Things {
    async fn all(&self) -> Result<Vec<Thing>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
