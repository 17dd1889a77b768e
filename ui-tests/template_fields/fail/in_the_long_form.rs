use cbv::prelude::*;

use cbv::Error;
use serde::Serialize;

#[derive(Clone, Serialize, cbv::TemplateFields)]
struct Thing {
    name: String,
}

#[derive(View)]
#[view(base = ListView(template_name = "typed/in_the_long_form.html"))]
struct Things;

impl ListView for Things {
    type Query = Vec<Thing>;

    async fn queryset(&self) -> Result<Vec<Thing>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
