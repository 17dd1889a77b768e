use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, queryset = Self::talks, date_field = "held", template_name = "about.html")]
struct Talks;

impl Talks {
    async fn talks(&self) -> Result<Vec<talk::Model>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
