use cbv::Error;
use cbv::prelude::*;
use serde::Serialize;

#[derive(Clone, Serialize, cbv::TemplateFields)]
#[serde(rename_all = "camelCase")]
struct Thing {
    first_name: String,
}

#[derive(ListView)]
#[view(items = Thing, queryset = Self::all, template_name = "typed/names_of_rename_all.html")]
struct Things;

impl Things {
    async fn all(&self) -> Result<Vec<Thing>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
