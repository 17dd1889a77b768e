use cbv::dates::DateColumn;
use cbv::prelude::*;
use cbv::{DateListMixin, DateMixin, ListView, YearArchiveView};
use cbv_test_shared::talk;
use sea_orm::{EntityTrait, Select};

#[derive(View)]
#[view(base = YearArchiveView(template_name = "about.html"))]
struct Talks;

impl ListView for Talks {
    type Query = Select<talk::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(talk::Entity::find())
    }
}

impl DateMixin for Talks {
    type DateField = DateColumn<talk::Column>;

    fn date_field(&self) -> Self::DateField {
        DateColumn::new(talk::Column::Held, |talk: &talk::Model| &talk.held)
    }
}

impl DateListMixin for Talks {}

impl YearArchiveView for Talks {}

fn main() {}
