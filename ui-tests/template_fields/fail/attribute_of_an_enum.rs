use cbv::Error;
use cbv::prelude::*;
use serde::Serialize;

#[derive(Clone, Serialize, cbv::TemplateFields)]
enum Kind {
    Paper,
}

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Thing {
    kind: Kind,
}

#[derive(ListView)]
#[view(items = Thing, queryset = Self::all, template_name = "typed/attribute_of_an_enum.html")]
struct Things;

impl Things {
    async fn all(&self) -> Result<Vec<Thing>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
