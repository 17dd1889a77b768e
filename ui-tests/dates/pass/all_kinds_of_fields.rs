use std::borrow::Cow;

use cbv::Converter;
use cbv::dates::chrono::{Datelike as _, Weekday};
use cbv::dates::chrono_tz::Europe;
use cbv::dates::{Day, IsoWeek, IsoYear, Month, MonthNumber, MonthPart, Period, Week, WeekPart, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, date_field = "begins", template_name = "about.html")]
#[view(date_list_period = "week", allow_future, time_zone = Europe::Berlin, ordering = "title")]
#[view(search_fields = "title", sortable_by = "title", values = ["id", "title"], json)]
struct Talks;

#[derive(YearArchiveView)]
#[view(model = talk::Entity, date_field = "planned", template_name = "about.html")]
#[view(date_list_period = Period::Day, make_object_list, context_object_name = "talks")]
struct ThisYear {
    #[view(default = Year::of::<2008>())]
    year: Year,
}

/// Months in German.
#[derive(Clone)]
struct Monat(u32);

impl Converter for Monat {
    fn from_url(segment: &str) -> Option<Self> {
        (segment == "mai").then_some(Self(5))
    }

    fn to_url(&self) -> Cow<'_, str> {
        "mai".into()
    }
}

impl MonthPart for Monat {
    fn month(&self) -> Option<u32> {
        Some(self.0)
    }
}

#[derive(MonthArchiveView)]
#[view(model = talk::Entity, date_field = "noted", template_name = "about.html")]
struct TalksOfMonth {
    #[view(query)]
    year: Option<Year>,
    #[view(path)]
    month: Monat,
}

#[derive(WeekArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct TalksOfWeek {
    #[view(path)]
    year: IsoYear,
    #[view(path)]
    week: Option<IsoWeek>,
}

#[derive(DayArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct TalksOfDay {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
}

#[derive(TodayArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct TalksOfToday;

#[derive(DateDetailView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct OneTalk {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
    #[view(path)]
    day: Day,
    #[view(path)]
    slug: Slug,
}

pub fn main() {
    let _ = (Talks::as_view(), ThisYear::as_view().year(Year::of::<2009>()), TalksOfMonth::as_view());
    let _ = (TalksOfWeek::as_view(), TalksOfDay::as_view(), TalksOfToday::as_view(), OneTalk::as_view());
    let first = Week::of::<40>().first_day(2008).map(|day| day.weekday());
    assert_eq!(first, Some(Weekday::Sun));
}
