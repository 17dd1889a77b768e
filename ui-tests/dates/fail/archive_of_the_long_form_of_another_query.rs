use cbv::dates::DateColumn;
use cbv::prelude::*;
use cbv::{ArchiveIndexView, DateListMixin, DateMixin, ListView};
use cbv_test_shared::talk;

#[derive(View)]
#[view(base = ArchiveIndexView(template_name = "about.html"))]
struct Talks;

impl ListView for Talks {
    type Query = Vec<talk::Model>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(Vec::new())
    }
}

impl DateMixin for Talks {
    type DateField = DateColumn<talk::Column>;

    fn date_field(&self) -> Self::DateField {
        DateColumn::new(talk::Column::Held, |talk: &talk::Model| &talk.held)
    }
}

impl DateListMixin for Talks {}

impl ArchiveIndexView for Talks {}

fn main() {}
