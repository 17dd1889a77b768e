use cbv::prelude::*;

#[derive(Clone, serde::Serialize)]
struct Note {
    text: String,
}

#[derive(ArchiveIndexView)]
#[view(items = Note, queryset = Self::notes, date_field = "written", template_name = "about.html")]
struct Notes;

impl Notes {
    async fn notes(&self) -> Result<Vec<Note>, Error> {
        Ok(Vec::new())
    }
}

fn main() {}
