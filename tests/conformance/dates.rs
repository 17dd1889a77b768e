//! One view per behaviour: archives by date.

use cbv::Error;
use cbv::dates::{Day, IsoWeek, IsoYear, Month, MonthNumber, Week, WeekMonday, Year};
use cbv::prelude::*;
use sea_orm::Select;
use sea_orm::prelude::*;

use crate::catalogue::{book, signing};

#[derive(ArchiveIndexView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookArchive;

#[derive(ArchiveIndexView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
#[view(date_list_period = "month")]
pub(crate) struct BookArchiveByMonth;

#[derive(ArchiveIndexView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
#[view(queryset = Self::long)]
pub(crate) struct BookArchiveEmpty;

impl BookArchiveEmpty {
    async fn long(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find().filter(book::Column::Pages.gt(100_000)))
    }
}

#[derive(YearArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookYear {
    #[view(path)]
    year: Year,
}

#[derive(MonthArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookMonth {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
}

#[derive(MonthArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookMonthNumber {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
}

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookWeek {
    #[view(path)]
    year: Year,
    #[view(path)]
    week: Week,
}

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookWeekMonday {
    #[view(path)]
    year: Year,
    #[view(path)]
    week: WeekMonday,
}

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookWeekIso {
    #[view(path)]
    year: IsoYear,
    #[view(path)]
    week: IsoWeek,
}

#[derive(DayArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookDay {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
}

#[derive(DayArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookDayNumber {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
    #[view(path)]
    day: Day,
}

#[derive(TodayArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/archive.txt")]
pub(crate) struct BookToday;

#[derive(DateDetailView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/book.txt")]
pub(crate) struct BookDateDetail {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
    #[view(path)]
    pk: i64,
}

#[derive(DateDetailView)]
#[view(model = book::Entity, date_field = "pubdate", template_name = "catalogue/book.txt")]
pub(crate) struct BookDateDetailBySlug {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
    #[view(path)]
    slug: Slug,
}

#[derive(ArchiveIndexView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "catalogue/signings.txt")]
pub(crate) struct SigningArchive;

#[derive(YearArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "catalogue/signings.txt")]
#[view(make_object_list)]
pub(crate) struct SigningYear {
    #[view(path)]
    year: Year,
}

#[derive(MonthArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "catalogue/signings.txt")]
pub(crate) struct SigningMonth {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
}

#[derive(DayArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "catalogue/signings.txt")]
pub(crate) struct SigningDay {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
}
