//! Django's tests of archives (`generic_views/test_dates.py`), test by test and under the same names.
//!
//! Those without a counterpart here:
//!
//! | Django's test | why |
//! |---|---|
//! | `test_archive_view_invalid` | a compile error: neither `model` nor `items` (`ui-tests/list_view/fail/no_model.rs`) |
//! | `test_archive_view_without_date_field` | a compile error (`ui-tests/dates/fail/no_date_field.rs`) |
//! | `test_get_dated_items_not_implemented` | a compile error: the hook `date` (`date_of_the_long_form_is_missing.rs`) |
//! | `test_year_view_invalid_pattern`, `test_month_view_invalid_pattern`, `test_week_view_invalid_pattern`, `test_day_view_invalid_pattern` | a compile error: a view whose captures lack a part of the date (`no_year.rs`, `no_month.rs`, `no_week.rs`, `no_day.rs`) |
//! | `test_unknown_week_format` | a compile error: the format is the type of the capture (`week_format.rs`) |
//! | `test_incompatible_iso_week_format_view` | a compile error (`iso_week_of_a_plain_year.rs`) |
//! | `test_invalid_url` | a compile error (`detail_without_a_key.rs`) |

use axum::Router;
use cbv::Error;
use cbv::dates::{Day, IsoWeek, IsoYear, Month, MonthNumber, Week, WeekMonday, Year};
use cbv::prelude::*;
use cbv::testing::Client;
use chrono::{Datelike as _, NaiveDate};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};

use crate::entities::{book, signing};
use crate::tables::Queries;
use crate::{App, page, status};

#[derive(ArchiveIndexView)]
#[view(model = book::Entity, date_field = "pubdate")]
pub(crate) struct BookArchive;

#[derive(ArchiveIndexView)]
#[view(model = book::Entity, date_field = "pubdate", ordering = "name", date_list_period = "month")]
struct Sorted;

#[derive(ArchiveIndexView)]
#[view(model = book::Entity, date_field = "pubdate", ordering = "-name", queryset = Self::reversed)]
struct SortedDown;

impl SortedDown {
    async fn reversed(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find().order_by_asc(book::Column::Id))
    }
}

#[derive(YearArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
pub(crate) struct BookYear {
    #[view(path)]
    year: Year,
}

#[derive(YearArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", ordering = ["slug", "-name"], make_object_list)]
struct SortedYear {
    #[view(path)]
    year: Year,
}

#[derive(MonthArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
pub(crate) struct BookMonth {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
}

/// `?month=oct`
#[derive(MonthArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
struct MonthOfQuery {
    #[view(path)]
    year: Year,
    #[view(query)]
    month: Option<Month>,
}

#[derive(MonthArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
struct MonthByNumber {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
}

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
pub(crate) struct BookWeek {
    #[view(path)]
    year: Year,
    #[view(path)]
    week: Week,
}

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
struct MondayWeek {
    #[view(path)]
    year: Year,
    #[view(path)]
    week: WeekMonday,
}

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
struct IsoBookWeek {
    #[view(path)]
    year: IsoYear,
    #[view(path)]
    week: IsoWeek,
}

#[derive(DayArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
pub(crate) struct BookDay {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
}

#[derive(TodayArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
struct BookToday;

#[derive(DateDetailView)]
#[view(model = book::Entity, date_field = "pubdate")]
pub(crate) struct BookDetail {
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
#[view(model = book::Entity, date_field = "pubdate", queryset = Self::none_but_one)]
struct DetailBySlug {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
    #[view(path)]
    day: Day,
    #[view(path)]
    slug: Slug,
}

impl DetailBySlug {
    async fn none_but_one(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find().filter(book::Column::Name.ne("Hidden")))
    }
}

const TEMPLATE: &str = "archive.txt";

#[derive(ArchiveIndexView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "archive.txt")]
pub(crate) struct SigningArchive;

#[derive(DayArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "archive.txt")]
pub(crate) struct SigningDay {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
    #[view(path)]
    day: Day,
}

fn router() -> Router<App> {
    Router::new()
        .view("/", BookArchive::as_view())
        .view("/things/", BookArchive::as_view().context_object_name("thingies"))
        .view("/template/", BookArchive::as_view().template_name(TEMPLATE))
        .view("/suffix/", BookArchive::as_view().template_name_suffix("_yearly"))
        .view("/empty/", BookArchive::as_view().allow_empty(true))
        .view("/paged/", BookArchive::as_view().paginate_by(10))
        .view("/sorted/", Sorted::as_view())
        .view("/sorted/down/", SortedDown::as_view())
        .view("/{year}/", BookYear::as_view())
        .view("/{year}/objects/", BookYear::as_view().make_object_list(true))
        .view("/{year}/empty/", BookYear::as_view().allow_empty(true))
        .view("/{year}/future/", BookYear::as_view().allow_future(true))
        .view("/{year}/both/", BookYear::as_view().allow_future(true).allow_empty(true))
        .view("/{year}/paged/", BookYear::as_view().make_object_list(true).paginate_by(30))
        .view("/{year}/sorted/", SortedYear::as_view())
        .view("/{year}/query/", MonthOfQuery::as_view())
        .view("/{year}/m/{month}/", MonthByNumber::as_view())
        .view("/{year}/month/{month}/", BookMonth::as_view())
        .view("/{year}/month/{month}/empty/", BookMonth::as_view().allow_empty(true))
        .view("/{year}/month/{month}/future/", BookMonth::as_view().allow_future(true))
        .view("/{year}/month/{month}/paged/", BookMonth::as_view().paginate_by(30))
        .view("/{year}/week/{week}/", BookWeek::as_view())
        .view("/{year}/week/{week}/empty/", BookWeek::as_view().allow_empty(true))
        .view("/{year}/week/{week}/future/", BookWeek::as_view().allow_future(true))
        .view("/{year}/week/{week}/paged/", BookWeek::as_view().paginate_by(30))
        .view("/{year}/week/{week}/monday/", MondayWeek::as_view())
        .view("/{year}/week/{week}/iso/", IsoBookWeek::as_view())
        .view("/{year}/day/{month}/{day}/", BookDay::as_view())
        .view("/{year}/day/{month}/{day}/empty/", BookDay::as_view().allow_empty(true))
        .view("/{year}/day/{month}/{day}/future/", BookDay::as_view().allow_future(true))
        .view(
            "/{year}/day/{month}/{day}/both/",
            BookDay::as_view().allow_future(true).allow_empty(true),
        )
        .view("/{year}/day/{month}/{day}/paged/", BookDay::as_view().paginate_by(30))
        .view("/today/", BookToday::as_view())
        .view("/today/empty/", BookToday::as_view().allow_empty(true))
        .view("/{year}/book/{month}/{day}/{pk}/", BookDetail::as_view())
        .view("/{year}/book/{month}/{day}/{pk}/future/", BookDetail::as_view().allow_future(true))
        .view("/{year}/slug/{month}/{day}/{slug}/", DetailBySlug::as_view())
        .view("/signings/", SigningArchive::as_view())
        .view("/signings/{year}/{month}/{day}/", SigningDay::as_view())
}

/// The two books of Django's fixture, and one without a date, which no archive has.
async fn fixture() -> (App, Client) {
    let app = App::with_books(&[("Dreaming", "2006-05-01"), ("Zen", "2008-10-01")]).await;
    app.add_book("Undated", None).await;
    let client = Client::new(router().with_state(app.clone()));
    (app, client)
}

async fn with(books: &[(&str, &str)]) -> Client {
    let (app, client) = fixture().await;
    for (name, day) in books {
        app.add_book(name, Some(crate::date(day))).await;
    }
    client
}

/// `_make_books`: each a day before the other.
async fn many(count: u64, base: &str) -> (Client, Queries) {
    let (mut app, _) = fixture().await;
    for number in 0..count {
        let day = crate::date(base) - chrono::Days::new(number);
        app.add_book(&format!("Book {number:02}"), Some(day)).await;
    }
    let queries = Queries::of(&mut app.database);
    (Client::new(router().with_state(app)), queries)
}

fn count(list: &str) -> usize {
    list.split_terminator(';').count()
}

mod archive_index_view {
    use super::*;

    #[tokio::test]
    async fn test_archive_view() {
        let (_, client) = fixture().await;
        let page = page(&client, "/").await;
        assert_eq!(page.get("dates"), "2008-01-01 2006-01-01");
        assert_eq!(page.get("latest"), "Zen;Dreaming;");
        assert_eq!(page.get("object_list"), page.get("latest"));
        assert_eq!(page.get("book_list"), "");
        assert_eq!(page.get("template"), "book_archive.html");
    }

    #[tokio::test]
    async fn test_archive_view_context_object_name() {
        let (_, client) = fixture().await;
        let page = page(&client, "/things/").await;
        assert_eq!(page.get("thingies"), "Zen;Dreaming;");
        assert_eq!(page.get("latest"), "");
    }

    #[tokio::test]
    async fn test_empty_archive_view() {
        let app = App::with_books(&[]).await;
        app.add_book("Undated", None).await;
        let client = Client::new(router().with_state(app));
        assert_eq!(status(&client, "/").await, 404);
        assert_eq!(status(&client, "/paged/").await, 404);
    }

    #[tokio::test]
    async fn test_allow_empty_archive_view() {
        let app = App::with_books(&[]).await;
        app.add_book("Undated", None).await;
        let client = Client::new(router().with_state(app));
        let page = page(&client, "/empty/").await;
        assert_eq!((page.get("dates"), page.get("latest")), ("", ""));
    }

    #[tokio::test]
    async fn test_archive_view_template() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/template/").await.get("template"), "archive.txt");
    }

    #[tokio::test]
    async fn test_archive_view_template_suffix() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/suffix/").await.get("template"), "book_yearly.html");
    }

    #[tokio::test]
    async fn test_archive_view_by_month() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/sorted/").await.get("dates"), "2008-10-01 2006-05-01");
    }

    #[tokio::test]
    async fn test_paginated_archive_view() {
        let (client, _) = many(20, "2010-01-30").await;
        let first = page(&client, "/paged/").await;
        assert_eq!(first.get("dates"), "2010-01-01 2008-01-01 2006-01-01");
        assert_eq!(first.get("page"), "1/3");
        assert!(first.get("latest").starts_with("Book 00;") && count(first.get("latest")) == 10);
        let second = page(&client, "/paged/?page=2").await;
        assert!(second.get("latest").starts_with("Book 10;"));
        assert_eq!(second.get("dates"), first.get("dates"));
        assert_eq!(status(&client, "/paged/?page=4").await, 404);
    }

    /// Django asks 2 and 4 times. Here it is the first and the last date, the years between, the rows.
    #[tokio::test]
    async fn test_paginated_archive_view_does_not_load_entire_table() {
        let (client, queries) = many(20, "2010-01-30").await;
        page(&client, "/").await;
        assert_eq!(queries.take().len(), 3);
        page(&client, "/paged/").await;
        let asked = queries.take();
        assert_eq!(asked.len(), 4);
        assert!(asked[3].contains("LIMIT"), "{}", asked[3]);
    }

    #[tokio::test]
    async fn test_no_duplicate_query() {
        let (client, queries) = many(3, "2010-01-30").await;
        page(&client, "/sorted/down/").await;
        assert_eq!(queries.take().len(), 3);
    }

    #[tokio::test]
    async fn test_datetime_archive_view() {
        let (app, client) = fixture().await;
        app.add_signing("Paris", "2008-04-02T12:00:00Z").await;
        let page = page(&client, "/signings/").await;
        assert_eq!(page.get("dates"), "2008-01-01T00:00:00+00:00");
        assert_eq!(page.get("latest"), "Paris;");
    }

    #[tokio::test]
    async fn test_aware_datetime_archive_view() {
        let (app, _) = fixture().await;
        app.add_signing("Paris", "2007-12-31T23:30:00Z").await;
        let app = app.in_zone(cbv::dates::chrono_tz::Europe::Paris);
        let client = Client::new(router().with_state(app));
        let page = page(&client, "/signings/").await;
        assert_eq!(page.get("dates"), "2008-01-01T00:00:00+01:00");
    }

    #[tokio::test]
    async fn test_date_list_order() {
        let client = with(&[("Old", "2002-02-02"), ("New", "2009-02-02")]).await;
        let page = page(&client, "/").await;
        assert_eq!(page.get("dates"), "2009-01-01 2008-01-01 2006-01-01 2002-01-01");
    }

    #[tokio::test]
    async fn test_archive_view_custom_sorting() {
        let client = with(&[("Alpha", "2007-02-02")]).await;
        let page = page(&client, "/sorted/").await;
        assert_eq!(page.get("latest"), "Alpha;Dreaming;Zen;");
        assert_eq!(page.get("dates"), "2008-10-01 2007-02-01 2006-05-01");
    }

    #[tokio::test]
    async fn test_archive_view_custom_sorting_dec() {
        let client = with(&[("Alpha", "2007-02-02")]).await;
        assert_eq!(page(&client, "/sorted/down/").await.get("latest"), "Zen;Dreaming;Alpha;");
    }
}

mod year_archive_view {
    use super::*;

    #[tokio::test]
    async fn test_year_view() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2008/").await;
        assert_eq!(page.get("dates"), "2008-10-01");
        assert_eq!(page.get("year"), "2008-01-01");
        assert_eq!(page.get("next_year"), "");
        assert_eq!(page.get("previous_year"), "2006-01-01");
        assert_eq!((page.get("object_list"), page.get("book_list")), ("", ""));
        assert_eq!(page.get("template"), "book_archive_year.html");
    }

    #[tokio::test]
    async fn test_year_view_make_object_list() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2006/objects/").await;
        assert_eq!(page.get("dates"), "2006-05-01");
        assert_eq!((page.get("object_list"), page.get("book_list")), ("Dreaming;", "Dreaming;"));
        assert_eq!(page.get("next_year"), "2008-01-01");
    }

    #[tokio::test]
    async fn test_year_view_empty() {
        let (_, client) = fixture().await;
        assert_eq!(status(&client, "/1999/").await, 404);
        let page = page(&client, "/1999/empty/").await;
        assert_eq!((page.get("dates"), page.get("book_list")), ("", ""));
        assert_eq!(page.get("previous_year"), "1998-01-01");
        assert_eq!(page.get("next_year"), "2000-01-01");
    }

    #[tokio::test]
    async fn test_year_view_allow_future() {
        let client = with(&[("Future", "2012-02-03")]).await;
        assert_eq!(status(&client, "/2012/").await, 404);
        let empty = page(&client, "/2012/empty/").await;
        assert_eq!(empty.get("dates"), "");
        let future = page(&client, "/2012/future/").await;
        assert_eq!(future.get("dates"), "2012-02-01");
        assert_eq!(page(&client, "/2008/").await.get("next_year"), "");
        assert_eq!(page(&client, "/2008/future/").await.get("next_year"), "2012-01-01");
        assert_eq!(page(&client, "/2010/empty/").await.get("next_year"), "");
        assert_eq!(page(&client, "/2010/both/").await.get("next_year"), "2011-01-01");
    }

    #[tokio::test]
    async fn test_year_view_paginated() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2006/paged/").await;
        assert_eq!(page.get("book_list"), "Dreaming;");
        assert_eq!(page.get("page"), "1/1");
    }

    #[tokio::test]
    async fn test_year_view_custom_sort_order() {
        let client = with(&[("Zebra", "2006-09-01"), ("Alpha", "2006-12-24")]).await;
        let page = page(&client, "/2006/sorted/").await;
        assert_eq!(page.get("book_list"), "Alpha;Dreaming;Zebra;");
        assert_eq!(page.get("dates"), "2006-05-01 2006-09-01 2006-12-01");
    }

    #[tokio::test]
    async fn test_year_view_two_custom_sort_orders() {
        let client = with(&[("dreaming", "2006-09-01")]).await;
        // Both have the slug `dreaming`.
        assert_eq!(page(&client, "/2006/sorted/").await.get("book_list"), "dreaming;Dreaming;");
    }

    /// Django asks 4 times: the year and those beside it are one statement here, the months another.
    #[tokio::test]
    async fn test_no_duplicate_query() {
        let (client, queries) = many(60, "2010-03-30").await;
        page(&client, "/2010/").await;
        assert_eq!(queries.take().len(), 2);
        page(&client, "/2010/objects/").await;
        assert_eq!(queries.take().len(), 3);
        // No month is between the first and the last.
        page(&client, "/2008/objects/").await;
        assert_eq!(queries.take().len(), 2);
    }

    #[tokio::test]
    async fn test_date_list_order() {
        let (client, _) = many(60, "2010-03-30").await;
        assert_eq!(page(&client, "/2010/").await.get("dates"), "2010-01-01 2010-02-01 2010-03-01");
    }

    /// `context` is given what the view has put in, and its own comes over it.
    #[tokio::test]
    async fn test_get_context_data_receives_extra_context() {
        #[derive(YearArchiveView)]
        #[view(model = book::Entity, date_field = "pubdate", context = Self::more)]
        struct WithMore {
            #[view(path)]
            year: Year,
        }
        impl WithMore {
            async fn more(
                &self,
                books: &[book::Model],
                context: Context,
            ) -> Result<Context, Error> {
                assert!(books.is_empty());
                assert_eq!(context.get("year").expect("it is there").to_string(), "2008-01-01");
                assert!(context.get("next_year").expect("it is there").is_none());
                let previous = context.get("previous_year").expect("it is there").to_string();
                Ok(context.with("next_year", previous))
            }
        }
        let (app, _) = fixture().await;
        let router = Router::new().view("/{year}/", WithMore::as_view()).with_state(app);
        assert_eq!(page(&Client::new(router), "/2008/").await.get("next_year"), "2006-01-01");
    }

    /// `test_datetime_year_view` and `test_aware_datetime_year_view` are in `zones.rs`.
    #[tokio::test]
    async fn test_year_view_of_a_year_that_is_no_number() {
        let (_, client) = fixture().await;
        for path in ["/year/", "/20006/", "/206/", "/0000/", "/-006/"] {
            assert_eq!(status(&client, path).await, 404, "{path}");
        }
    }
}

mod month_archive_view {
    use super::*;

    #[tokio::test]
    async fn test_month_view() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2008/month/oct/").await;
        assert_eq!(page.get("template"), "book_archive_month.html");
        assert_eq!(page.get("dates"), "2008-10-01");
        assert_eq!(page.get("book_list"), "Zen;");
        assert_eq!(page.get("month"), "2008-10-01");
        assert_eq!(page.get("previous_month"), "2006-05-01");
        assert_eq!(page.get("next_month"), "");
    }

    #[tokio::test]
    async fn test_month_view_allow_empty() {
        let (_, client) = fixture().await;
        assert_eq!(status(&client, "/2000/month/jan/").await, 404);
        let empty = page(&client, "/2000/month/jan/empty/").await;
        assert_eq!((empty.get("dates"), empty.get("book_list")), ("", ""));
        assert_eq!(empty.get("previous_month"), "1999-12-01");
        assert_eq!(empty.get("next_month"), "2000-02-01");
        assert_eq!(page(&client, "/2010/month/jun/empty/").await.get("next_month"), "");
        assert_eq!(page(&client, "/2010/month/may/empty/").await.get("next_month"), "2010-06-01");
    }

    #[tokio::test]
    async fn test_month_view_allow_future() {
        let client = with(&[("Future", "2010-07-20")]).await;
        assert_eq!(status(&client, "/2010/month/jul/").await, 404);
        let future = page(&client, "/2010/month/jul/future/").await;
        assert_eq!((future.get("dates"), future.get("book_list")), ("2010-07-20", "Future;"));
        assert_eq!(future.get("previous_month"), "2008-10-01");
        assert_eq!(page(&client, "/2008/month/oct/").await.get("next_month"), "");
        let before = page(&client, "/2008/month/oct/future/").await;
        assert_eq!(before.get("next_month"), "2010-07-01");
    }

    #[tokio::test]
    async fn test_month_view_paginated() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2008/month/oct/paged/").await;
        assert_eq!((page.get("book_list"), page.get("page")), ("Zen;", "1/1"));
    }

    #[tokio::test]
    async fn test_custom_month_format() {
        let (_, client) = fixture().await;
        assert_eq!(status(&client, "/2008/m/10/").await, 200);
        assert_eq!(status(&client, "/2008/m/oct/").await, 404);
    }

    #[tokio::test]
    async fn test_previous_month_without_content() {
        let client = with(&[("Middle", "2007-06-20")]).await;
        let page = page(&client, "/2008/month/oct/").await;
        assert_eq!(page.get("previous_month"), "2007-06-01");
    }

    #[tokio::test]
    async fn test_month_view_get_month_from_request() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/2008/query/?month=oct").await.get("month"), "2008-10-01");
    }

    #[tokio::test]
    async fn test_month_view_without_month_in_url() {
        let (_, client) = fixture().await;
        let answer = client.get("/2008/query/").await;
        assert_eq!(answer.status(), 404);
        // Nonsense in a query is a bad request, as of every view.
        assert_eq!(status(&client, "/2008/query/?month=frog").await, 400);
    }

    /// `test_datetime_month_view` and `test_aware_datetime_month_view` are in `zones.rs`.
    #[tokio::test]
    async fn test_date_list_order() {
        let (client, _) = many(10, "2010-01-30").await;
        let page = page(&client, "/2010/month/jan/").await;
        let dates: Vec<_> = page.get("dates").split(' ').collect();
        assert!(dates.len() == 10 && dates.is_sorted(), "{dates:?}");
    }
}

mod week_archive_view {
    use super::*;

    #[tokio::test]
    async fn test_week_view() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2008/week/39/").await;
        assert_eq!(page.get("template"), "book_archive_week.html");
        assert_eq!(page.get("book_list"), "Zen;");
        assert_eq!(page.get("has_date_list"), "False");
        assert_eq!(page.get("week"), "2008-09-28");
        assert_eq!(page.get("previous_week"), "2006-04-30");
        assert_eq!(page.get("next_week"), "");
    }

    #[tokio::test]
    async fn test_week_view_allow_empty() {
        let (_, client) = fixture().await;
        assert_eq!(status(&client, "/2008/week/12/").await, 404);
        let empty = page(&client, "/2008/week/12/empty/").await;
        assert_eq!((empty.get("book_list"), empty.get("week")), ("", "2008-03-23"));
        assert_eq!(empty.get("previous_week"), "2008-03-16");
        assert_eq!(empty.get("next_week"), "2008-03-30");
        // June 15, 2010 is in week 24.
        let now = page(&client, "/2010/week/24/empty/").await;
        assert_eq!((now.get("week"), now.get("next_week")), ("2010-06-13", ""));
    }

    #[tokio::test]
    async fn test_week_view_allow_future() {
        let client = with(&[("Future", "2010-07-20")]).await;
        assert_eq!(status(&client, "/2010/week/29/").await, 404);
        let future = page(&client, "/2010/week/29/future/").await;
        assert_eq!((future.get("week"), future.get("book_list")), ("2010-07-18", "Future;"));
        assert_eq!(future.get("previous_week"), "2008-09-28");
        assert_eq!(page(&client, "/2008/week/39/").await.get("next_week"), "");
        assert_eq!(page(&client, "/2008/week/39/future/").await.get("next_week"), "2010-07-18");
    }

    #[tokio::test]
    async fn test_week_view_paginated() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/2008/week/39/paged/").await.get("book_list"), "Zen;");
    }

    #[tokio::test]
    async fn test_week_start_monday() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/2008/week/39/").await.get("week"), "2008-09-28");
        assert_eq!(page(&client, "/2008/week/39/monday/").await.get("week"), "2008-09-29");
    }

    /// `test_datetime_week_view` and `test_aware_datetime_week_view` are in `zones.rs`.
    #[tokio::test]
    async fn test_week_iso_format() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/2008/week/40/iso/").await.get("week"), "2008-09-29");
    }
}

mod day_archive_view {
    use super::*;

    #[tokio::test]
    async fn test_day_view() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2008/day/oct/1/").await;
        assert_eq!(page.get("template"), "book_archive_day.html");
        assert_eq!(page.get("book_list"), "Zen;");
        assert_eq!(page.get("day"), "2008-10-01");
        assert_eq!((page.get("previous_day"), page.get("next_day")), ("2006-05-01", ""));
        assert_eq!((page.get("previous_month"), page.get("next_month")), ("2006-05-01", ""));
    }

    #[tokio::test]
    async fn test_day_view_allow_empty() {
        let (_, client) = fixture().await;
        assert_eq!(status(&client, "/2000/day/jan/1/").await, 404);
        let empty = page(&client, "/2000/day/jan/1/empty/").await;
        assert_eq!((empty.get("book_list"), empty.get("day")), ("", "2000-01-01"));
        assert_eq!(empty.get("previous_day"), "1999-12-31");
        assert_eq!(empty.get("next_day"), "2000-01-02");
        let today = page(&client, "/2010/day/jun/15/empty/").await;
        assert_eq!((today.get("next_day"), today.get("previous_day")), ("", "2010-06-14"));
    }

    #[tokio::test]
    async fn test_day_view_allow_future() {
        let client = with(&[("Future", "2010-07-20")]).await;
        assert_eq!(status(&client, "/2010/day/jul/20/").await, 404);
        let future = page(&client, "/2010/day/jul/20/future/").await;
        assert_eq!((future.get("book_list"), future.get("day")), ("Future;", "2010-07-20"));
        assert_eq!(page(&client, "/2008/day/oct/1/").await.get("next_day"), "");
        assert_eq!(page(&client, "/2008/day/oct/1/future/").await.get("next_day"), "2010-07-20");
        let yesterday = page(&client, "/2010/day/jun/14/both/").await;
        assert_eq!(yesterday.get("next_day"), "2010-06-15");
        let today = page(&client, "/2010/day/jun/15/both/").await;
        assert_eq!(today.get("next_day"), "2010-06-16");
    }

    #[tokio::test]
    async fn test_day_view_paginated() {
        let client = with(&[("Other", "2008-10-01")]).await;
        assert_eq!(count(page(&client, "/2008/day/oct/1/paged/").await.get("book_list")), 2);
    }

    #[tokio::test]
    async fn test_next_prev_context() {
        let (app, _) = fixture().await;
        let source = "Archive for {{ day|date }}. Previous day is {{ previous_day|date }}";
        let templates = Templates::from_sources([("book_archive_day.html", source)]);
        let app = App { templates: templates.expect("it parses"), ..app };
        let client = Client::new(router().with_state(app));
        let text = "Archive for Oct. 1, 2008. Previous day is May 1, 2006";
        assert_eq!(client.get("/2008/day/oct/1/").await.text(), text);
    }

    #[tokio::test]
    async fn test_custom_month_format() {
        let (_, client) = fixture().await;
        assert_eq!(status(&client, "/signings/2008/10/1/").await, 404);
        assert_eq!(status(&client, "/2008/slug/10/1/zen/").await, 200);
    }

    #[tokio::test]
    async fn test_today_view() {
        let (app, client) = fixture().await;
        assert_eq!(status(&client, "/today/").await, 404);
        let empty = page(&client, "/today/empty/").await;
        assert_eq!(empty.get("day"), "2010-06-15");
        assert_eq!(empty.get("template"), "book_archive_day.html");
        app.add_book("Today", Some(crate::date("2010-06-15"))).await;
        assert_eq!(page(&client, "/today/").await.get("book_list"), "Today;");
    }

    #[tokio::test]
    async fn test_datetime_day_view() {
        let (app, client) = fixture().await;
        app.add_signing("Paris", "2008-04-02T12:00:00Z").await;
        assert_eq!(status(&client, "/signings/2008/04/02/").await, 200);
    }

    #[tokio::test]
    async fn test_aware_datetime_day_view() {
        let (app, _) = fixture().await;
        let app = app.in_zone(cbv::dates::chrono_tz::Africa::Nairobi);
        let client = Client::new(router().with_state(app.clone()));
        app.add_signing("noon", "2008-04-02T09:00:00Z").await;
        assert_eq!(status(&client, "/signings/2008/4/2/").await, 200);
        // 3 a.m. in Nairobi
        app.add_signing("night", "2008-04-03T00:00:00Z").await;
        assert_eq!(status(&client, "/signings/2008/4/3/").await, 200);
        app.add_signing("midnight", "2008-04-04T21:00:00Z").await;
        assert_eq!(page(&client, "/signings/2008/4/5/").await.get("object_list"), "midnight;");
        assert_eq!(status(&client, "/signings/2008/4/4/").await, 404);
    }
}

mod date_detail_view {
    use super::*;

    #[tokio::test]
    async fn test_date_detail_by_pk() {
        let (_, client) = fixture().await;
        let page = page(&client, "/2008/book/oct/1/2/").await;
        assert_eq!((page.get("name"), page.get("object")), ("Zen", "Zen"));
        assert_eq!(status(&client, "/2008/book/oct/2/2/").await, 404);
    }

    #[tokio::test]
    async fn test_date_detail_by_slug() {
        let (_, client) = fixture().await;
        assert_eq!(page(&client, "/2006/slug/05/01/dreaming/").await.get("name"), "Dreaming");
    }

    #[tokio::test]
    async fn test_date_detail_custom_month_format() {
        let (_, client) = fixture().await;
        assert_eq!(status(&client, "/2008/slug/10/1/zen/").await, 200);
        assert_eq!(status(&client, "/2008/slug/oct/1/zen/").await, 404);
    }

    #[tokio::test]
    async fn test_date_detail_allow_future() {
        let client = with(&[("Future", "2010-07-20")]).await;
        assert_eq!(status(&client, "/2010/book/jul/20/4/").await, 404);
        assert_eq!(page(&client, "/2010/book/jul/20/4/future/").await.get("name"), "Future");
    }

    #[tokio::test]
    async fn test_year_out_of_range() {
        let (_, client) = fixture().await;
        for path in ["/9999/", "/9999/month/dec/", "/9999/week/52/", "/9999/both/"] {
            assert_eq!(status(&client, path).await, 404, "{path}");
        }
    }

    #[tokio::test]
    async fn test_get_object_custom_queryset() {
        let client = with(&[("Hidden", "2008-10-02")]).await;
        assert_eq!(status(&client, "/2008/slug/10/1/zen/").await, 200);
        assert_eq!(status(&client, "/2008/slug/10/2/hidden/").await, 404);
    }

    #[tokio::test]
    async fn test_get_object_custom_queryset_numqueries() {
        let (client, queries) = many(0, "2010-01-30").await;
        page(&client, "/2008/slug/10/1/zen/").await;
        assert_eq!(queries.take().len(), 1);
    }
}

/// The captures are read by the derive alone: the fields are there for the compiler.
#[test]
fn a_view_keeps_what_was_captured() {
    let view = BookDay { year: Year::of::<2008>(), month: Month::of::<10>(), day: Day::of::<1>() };
    let day = DayArchiveView::date(&view).expect("it is a date");
    assert_eq!((day, day.year()), (NaiveDate::from_ymd_opt(2008, 10, 1).expect("it is"), 2008));
}
