use cbv::dates::{Month, MonthNumber, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(MonthArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
}

urls! {
    mod urls: App {
        "/talks/{year: Year}/{month: MonthNumber}/" => Talks::as_view();
    }
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    templates: Templates,
    database: sea_orm::DatabaseConnection,
}

fn main() {}
