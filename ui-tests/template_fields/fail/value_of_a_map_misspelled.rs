use cbv::Error;
use cbv::prelude::*;
use serde::Serialize;

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Thing {
    by_name: std::collections::HashMap<String, Part>,
}

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Part {
    size: u32,
}

#[derive(ListView)]
#[view(items = Thing, queryset = Self::all, template_name = "typed/value_of_a_map_misspelled.html")]
struct Things;

impl Things {
    async fn all(&self) -> Result<Vec<Thing>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
