//! Archives of random rows, held against a model that is slow and obvious: it looks at each day, and each row.

use std::cell::Cell;
use std::collections::BTreeSet;

use axum::Router;
use cbv::dates::chrono_tz::{Africa, America, Asia, Atlantic, Australia, Europe, Pacific, Tz};
use cbv::dates::{Day, IsoWeek, IsoYear, MonthNumber, Period, Week, WeekMonday, Year};
use cbv::prelude::*;
use cbv::testing::Client;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::App;
use crate::entities::{book, signing};

macro_rules! archives {
    ($($view:ident: $derive:ident of $model:ident.$field:literal { $($part:ident: $type:ty),* };)*) => {$(
        #[derive($derive)]
        #[view(model = $model::Entity, date_field = $field, template_name = "archive.txt")]
        struct $view {
            $(#[view(path)] $part: $type,)*
        }
    )*};
}
archives! {
    DateIndex: ArchiveIndexView of book."pubdate" {};
    DateYear: YearArchiveView of book."pubdate" { year: Year };
    DateMonth: MonthArchiveView of book."pubdate" { year: Year, month: MonthNumber };
    DateSunday: WeekArchiveView of book."pubdate" { year: Year, week: Week };
    DateMonday: WeekArchiveView of book."pubdate" { year: Year, week: WeekMonday };
    DateIso: WeekArchiveView of book."pubdate" { year: IsoYear, week: IsoWeek };
    DateDay: DayArchiveView of book."pubdate" { year: Year, month: MonthNumber, day: Day };
    MomentIndex: ArchiveIndexView of signing."event_date" {};
    MomentYear: YearArchiveView of signing."event_date" { year: Year };
    MomentMonth: MonthArchiveView of signing."event_date" { year: Year, month: MonthNumber };
    MomentSunday: WeekArchiveView of signing."event_date" { year: Year, week: Week };
    MomentMonday: WeekArchiveView of signing."event_date" { year: Year, week: WeekMonday };
    MomentIso: WeekArchiveView of signing."event_date" { year: IsoYear, week: IsoWeek };
    MomentDay: DayArchiveView of signing."event_date" { year: Year, month: MonthNumber, day: Day };
}

macro_rules! routes {
    ($future:ident, $empty:ident, $index:ident $year:ident $month:ident $sunday:ident $monday:ident $iso:ident $day:ident) => {{
        macro_rules! mounted {
            ($view:ident) => {
                $view::as_view().allow_future($future).allow_empty($empty)
            };
        }
        Router::new()
            .view("/year/", mounted!($index))
            .view("/month/", mounted!($index).date_list_period(Period::Month))
            .view("/week/", mounted!($index).date_list_period(Period::Week))
            .view("/day/", mounted!($index).date_list_period(Period::Day))
            .view("/year/{year}/", mounted!($year).make_object_list(true))
            .view(
                "/weeks/{year}/",
                mounted!($year).make_object_list(true).date_list_period(Period::Week),
            )
            .view("/month/{year}/{month}/", mounted!($month))
            .view("/sunday/{year}/{week}/", mounted!($sunday))
            .view("/monday/{year}/{week}/", mounted!($monday))
            .view("/iso/{year}/{week}/", mounted!($iso))
            .view("/day/{year}/{month}/{day}/", mounted!($day))
    }};
}

/// What is tried.
#[derive(Debug, Clone)]
struct Case {
    rows: Vec<DateTime<Utc>>,
    now: DateTime<Utc>,
    zone: Tz,
    of_moments: bool,
    allow_future: bool,
    allow_empty: bool,
    asked: Vec<NaiveDate>,
}

/// A row, as the model has it.
struct Row {
    name: String,
    day: NaiveDate,
    is_visible: bool,
}

const ZONES: [Tz; 10] = [
    Tz::UTC,
    Europe::Berlin,
    America::New_York,
    America::Sao_Paulo,
    Asia::Kathmandu,
    Australia::Lord_Howe,
    Pacific::Apia,
    Africa::Cairo,
    Atlantic::Azores,
    Pacific::Kiritimati,
];

/// Moments that are of interest: years that begin and end, leap days, clocks that are turned, a day that is
/// left out, the ends of the calendar.
fn moments() -> impl Strategy<Value = DateTime<Utc>> {
    let around = |text: &str| {
        let moment: DateTime<Utc> = text.parse().expect("it is a moment");
        (-40 * 3600..40 * 3600_i64)
            .prop_map(move |seconds| moment + chrono::Duration::seconds(seconds))
    };
    prop_oneof![
        around("2008-12-31T12:00:00Z"),
        around("2009-12-31T12:00:00Z"),
        around("2008-02-29T12:00:00Z"),
        around("2015-12-31T00:00:00Z"),
        around("2018-11-04T03:00:00Z"),
        around("2026-03-29T01:00:00Z"),
        around("2026-10-25T01:00:00Z"),
        around("2011-12-30T10:00:00Z"),
        around("0001-01-04T12:00:00Z"),
        around("9998-12-28T12:00:00Z"),
        (1_000_000_000..1_900_000_000_i64)
            .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).expect("it is a moment")),
    ]
}

fn cases() -> impl Strategy<Value = Case> {
    let rows = prop::collection::vec(moments(), 0..12);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let asked = prop::collection::vec(moments(), 2);
    (rows, moments(), prop::sample::select(&ZONES[..]), flags, asked).prop_map(
        |(rows, now, zone, (of_moments, allow_future, allow_empty), asked)| {
            // Some rows are asked for, so that not all is 404.
            let of_rows = rows.iter().take(2).map(|row| row.with_timezone(&zone).date_naive());
            let others = asked.iter().map(DateTime::date_naive);
            let asked = of_rows.chain(others).collect();
            Case { rows, now, zone, of_moments, allow_future, allow_empty, asked }
        },
    )
}

/// The days of a period: the model knows no other arithmetic than the next and the previous day.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Year,
    Month,
    Week(Weekday),
    Day,
}

impl Kind {
    fn is_first(self, day: NaiveDate) -> bool {
        match self {
            Self::Year => day.day() == 1 && day.month() == 1,
            Self::Month => day.day() == 1,
            Self::Week(first) => day.weekday() == first,
            Self::Day => true,
        }
    }

    fn start(self, mut day: NaiveDate) -> Option<NaiveDate> {
        while !self.is_first(day) {
            day = day.pred_opt()?;
        }
        (day.year() >= 1).then_some(day)
    }

    fn next(self, day: NaiveDate) -> Option<NaiveDate> {
        let mut day = day + Days::new(1);
        while !self.is_first(day) {
            day = day + Days::new(1);
        }
        (day.year() <= 9999).then_some(day)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week(_) => "week",
            Self::Day => "day",
        }
    }
}

/// What an archive says: 404 without it.
#[derive(Debug, PartialEq)]
struct Said {
    rows: Vec<String>,
    dates: Vec<String>,
    beside: Vec<(String, String)>,
}

/// How many pages are 404, are shown, have several rows, and have periods on both sides.
#[derive(Default)]
struct Counted([Cell<u32>; 4]);

impl Counted {
    fn count(&self, said: Option<&Said>) {
        let is_between = |said: &Said| {
            said.beside.iter().any(|(before, after)| !before.is_empty() && !after.is_empty())
        };
        let [refused, shown, with_several, between] = &self.0;
        let counts = [
            (refused, said.is_none()),
            (shown, said.is_some()),
            (with_several, said.is_some_and(|said| said.rows.len() > 1)),
            (between, said.is_some_and(is_between)),
        ];
        for (count, _) in counts.iter().filter(|(_, counts)| *counts) {
            count.set(count.get() + 1);
        }
    }
}

struct Model<'a> {
    case: &'a Case,
    rows: Vec<Row>,
    today: NaiveDate,
}

impl<'a> Model<'a> {
    fn of(case: &'a Case) -> Self {
        let local = |moment: &DateTime<Utc>| moment.with_timezone(&case.zone).date_naive();
        let today = local(&case.now);
        let rows = case.rows.iter().enumerate().map(|(at, moment)| {
            let day = if case.of_moments { local(moment) } else { moment.date_naive() };
            let is_past = if case.of_moments { *moment <= case.now } else { day <= today };
            Row { name: format!("r{at}"), day, is_visible: case.allow_future || is_past }
        });
        Self { case, rows: rows.collect(), today }
    }

    fn visible(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.is_visible)
    }

    /// The archive of the period of a day, or of all, with the periods that it lists.
    fn archive(&self, period: Option<(Kind, NaiveDate)>, listed: Option<Kind>) -> Option<Said> {
        let bounds = match period {
            Some((kind, day)) => {
                let start = kind.start(day)?;
                Some((kind, start, kind.next(start)?))
            }
            None => None,
        };
        let is_in =
            |row: &&Row| bounds.is_none_or(|(_, start, end)| (start..end).contains(&row.day));
        let shown: Vec<_> = self.visible().filter(is_in).collect();
        if shown.is_empty() && !self.case.allow_empty {
            return None;
        }
        let mut beside = Vec::new();
        if let Some((kind, start, end)) = bounds {
            beside.push(self.beside(kind, start, end)?);
            if kind == Kind::Day {
                let month = Kind::Month.start(start)?;
                beside.push(self.beside(Kind::Month, month, Kind::Month.next(month)?)?);
            }
        }
        let mut dates: Vec<_> = match listed {
            Some(listed) => {
                let starts: BTreeSet<_> =
                    shown.iter().filter_map(|row| listed.start(row.day)).collect();
                starts.iter().map(ToString::to_string).collect()
            }
            None => Vec::new(),
        };
        if bounds.is_none() {
            dates.reverse();
        }
        let mut rows: Vec<_> = shown.iter().map(|row| row.name.clone()).collect();
        rows.sort();
        Some(Said { rows, dates, beside })
    }

    fn beside(&self, kind: Kind, start: NaiveDate, end: NaiveDate) -> Option<(String, String)> {
        let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let is_allowed = |day: &NaiveDate| self.case.allow_future || *day <= self.today;
        if self.case.allow_empty {
            let previous = kind.start(start.pred_opt()?)?;
            return Some((
                text(Some(previous).filter(is_allowed)),
                text(Some(end).filter(is_allowed)),
            ));
        }
        let before = self.visible().map(|row| row.day).filter(|day| *day < start).max();
        let after = self.visible().map(|row| row.day).filter(|day| *day >= end).min();
        let of = |day: Option<NaiveDate>| text(day.and_then(|day| kind.start(day)));
        Some((of(before), of(after)))
    }
}

impl Case {
    async fn client(&self) -> Client {
        let app = App::new().await.in_zone(self.zone);
        let now = self.now;
        let app = App { templates: app.templates.clone().clock(move || now), ..app };
        for (at, moment) in self.rows.iter().enumerate() {
            let name = format!("r{at}");
            if self.of_moments {
                app.add_signing(&name, &moment.to_rfc3339()).await;
            } else {
                app.add_book(&name, Some(moment.date_naive())).await;
            }
        }
        let (future, empty) = (self.allow_future, self.allow_empty);
        let router: Router<App> = if self.of_moments {
            routes!(future, empty, MomentIndex MomentYear MomentMonth MomentSunday MomentMonday MomentIso MomentDay)
        } else {
            routes!(future, empty, DateIndex DateYear DateMonth DateSunday DateMonday DateIso DateDay)
        };
        Client::new(router.with_state(app))
    }

    /// What the application says.
    async fn said(&self, client: &Client, path: &str, kinds: &[Kind]) -> Option<Said> {
        let answer = client.get(path).await;
        if answer.status() == 404 {
            return None;
        }
        assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
        let page = crate::Page(answer.text().to_owned());
        let mut rows: Vec<_> =
            page.get("object_list").split_terminator(';').map(str::to_owned).collect();
        rows.sort();
        // A day whose midnight is skipped begins later; its date is what counts here.
        let dates = page.get("dates").split_whitespace().map(|date| date[..10].to_owned());
        let beside = kinds.iter().map(|kind| {
            let of = |which: &str| page.get(&format!("{which}_{}", kind.name())).to_owned();
            (of("previous"), of("next"))
        });
        Some(Said { rows, dates: dates.collect(), beside: beside.collect() })
    }
}

/// Compares all pages of a case. How many of them are shown, and have rows and neighbours, is counted.
async fn holds(case: &Case, counted: &Counted) -> Result<(), TestCaseError> {
    let (model, client) = (Model::of(case), case.client().await);
    let listed = [Kind::Year, Kind::Month, Kind::Week(Weekday::Mon), Kind::Day];
    for kind in listed {
        let path = format!("/{}/", kind.name());
        let said = case.said(&client, &path, &[]).await;
        prop_assert_eq!(said, model.archive(None, Some(kind)), "{}", path);
    }
    for day in &case.asked {
        let (day, year) = (*day, Year::from(*day));
        let (sunday, monday) = (Kind::Week(Weekday::Sun), Kind::Week(Weekday::Mon));
        let iso = (IsoYear::from(day), IsoWeek::from(day));
        let month = MonthNumber::from(day);
        let archives = [
            (format!("/year/{year}/"), Kind::Year, Some(Kind::Month)),
            (format!("/weeks/{year}/"), Kind::Year, Some(monday)),
            (format!("/month/{year}/{month}/"), Kind::Month, Some(Kind::Day)),
            (format!("/sunday/{year}/{}/", Week::from(day)), sunday, None),
            (format!("/monday/{year}/{}/", WeekMonday::from(day)), monday, None),
            (format!("/iso/{}/{}/", iso.0, iso.1), monday, None),
            (format!("/day/{year}/{month}/{}/", Day::from(day)), Kind::Day, None),
        ];
        for (path, kind, listed) in archives {
            let beside: &[_] = if kind == Kind::Day { &[Kind::Day, Kind::Month] } else { &[kind] };
            let said = case.said(&client, &path, beside).await;
            counted.count(said.as_ref());
            prop_assert_eq!(said, model.archive(Some((kind, day)), listed), "{}", path);
        }
    }
    Ok(())
}

#[test]
fn archives_are_those_of_the_model() {
    let cases_of_ci = 60;
    let cases_asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config {
        failure_persistence: None,
        ..Config::with_cases(cases_asked.unwrap_or(cases_of_ci))
    };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let counted = Counted::default();
    let outcome =
        TestRunner::new(config).run(&cases(), |case| runtime.block_on(holds(&case, &counted)));
    if let Err(error) = outcome {
        panic!("{error}");
    }
    // Pages that are all 404 would say nothing.
    let [refused, shown, with_several, between] = counted.0.map(Cell::into_inner);
    assert!(
        refused > 50 && shown > 200 && with_several > 50 && between > 20,
        "{refused} {shown} {with_several} {between}"
    );
}
