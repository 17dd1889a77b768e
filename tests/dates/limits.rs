//! The ends of the calendar, and nonsense: 404, never a panic (Django: R9 to R18, three of them a 500).

use axum::Router;
use cbv::dates::{Day, IsoWeek, IsoYear, Month, Week, WeekMonday, Year};
use cbv::prelude::*;
use cbv::testing::Client;

use crate::django::{BookArchive, BookDay, BookDetail, BookMonth, BookWeek, BookYear};
use crate::entities::book;
use crate::{App, page, status};

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate")]
struct IsoBookWeek {
    #[view(path)]
    year: IsoYear,
    #[view(path)]
    week: IsoWeek,
}

#[derive(WeekArchiveView)]
#[view(model = book::Entity, date_field = "pubdate", allow_empty, allow_future)]
struct MondayWeek {
    #[view(path)]
    year: Year,
    #[view(path)]
    week: WeekMonday,
}

fn client(app: App) -> Client {
    let router = Router::new()
        .view("/", BookArchive::as_view().allow_future(true))
        .view("/{year}/", BookYear::as_view().allow_future(true))
        .view("/{year}/month/{month}/", BookMonth::as_view().allow_future(true))
        .view("/{year}/week/{week}/", BookWeek::as_view().allow_future(true))
        .view("/{year}/iso/{week}/", IsoBookWeek::as_view().allow_future(true))
        .view("/{year}/day/{month}/{day}/", BookDay::as_view().allow_future(true))
        .view("/empty/{year}/", BookYear::as_view().allow_future(true).allow_empty(true))
        .view(
            "/empty/{year}/month/{month}/",
            BookMonth::as_view().allow_future(true).allow_empty(true),
        )
        .view(
            "/empty/{year}/week/{week}/",
            BookWeek::as_view().allow_future(true).allow_empty(true),
        )
        .view("/empty/{year}/monday/{week}/", MondayWeek::as_view())
        .view(
            "/empty/{year}/iso/{week}/",
            IsoBookWeek::as_view().allow_future(true).allow_empty(true),
        )
        .view(
            "/empty/{year}/day/{month}/{day}/",
            BookDay::as_view().allow_future(true).allow_empty(true),
        )
        .view("/{year}/book/{month}/{day}/{pk}/", BookDetail::as_view())
        .view("/{year}/book/{month}/{day}/{pk}/future/", BookDetail::as_view().allow_future(true));
    Client::new(router.with_state(app))
}

#[tokio::test]
async fn past_the_calendar_is_404() {
    let app = App::with_books(&[("First", "0001-01-01"), ("Last", "9999-12-31")]).await;
    let client = client(app);
    let not_found = [
        ("R9", "/9999/"),
        ("R9", "/empty/9999/"),
        ("R10", "/9999/month/dec/"),
        ("R10", "/empty/9999/month/dec/"),
        ("R11", "/9999/week/52/"),
        ("R11", "/empty/9999/week/53/"),
        ("R11", "/empty/9999/iso/52/"),
        ("R12", "/2005/"),
        ("R12", "/2005/month/oct/"),
        ("R12", "/2005/day/oct/1/"),
        ("R14", "/9999/book/dec/31/2/"),
        ("R15", "/2008/day/feb/30/"),
        ("R15", "/empty/2009/day/feb/29/"),
        ("R16", "/9999/day/dec/31/"),
        ("R16", "/empty/9999/day/dec/31/"),
        // Its month is the last.
        ("R10", "/empty/9999/day/dec/1/"),
        ("R17", "/empty/0001/"),
        ("R17", "/empty/0001/month/jan/"),
        ("R17", "/empty/0001/day/jan/1/"),
        ("R18", "/0001/week/0/"),
        ("R18", "/empty/0001/week/0/"),
        ("R18", "/empty/0001/week/00/"),
        ("R17", "/empty/0001/iso/0/"),
        ("R17", "/empty/0001/monday/1/"),
        ("R9", "/10000/"),
        ("R9", "/0000/"),
    ];
    for (row, path) in not_found {
        assert_eq!(status(&client, path).await, 404, "{row}: {path}");
    }
}

/// R13: what is hidden has no dates, and so no archive.
#[tokio::test]
async fn an_archive_without_dates_is_404() {
    let client = client(App::with_books(&[]).await);
    assert_eq!(status(&client, "/").await, 404);
    assert_eq!(status(&client, "/2008/").await, 404);
}

#[tokio::test]
async fn the_ends_themselves_are_shown() {
    let app = App::with_books(&[("First", "0001-01-01"), ("Last", "9999-12-31")]).await;
    let client = client(app);
    let first = page(&client, "/0001/").await;
    assert_eq!((first.get("dates"), first.get("previous_year")), ("0001-01-01", ""));
    assert_eq!(first.get("next_year"), "9999-01-01");
    let all = page(&client, "/").await;
    assert_eq!(all.get("dates"), "9999-01-01 0001-01-01");
    assert_eq!(page(&client, "/0001/day/jan/1/").await.get("book_list"), "First;");
    assert_eq!(page(&client, "/0001/iso/1/").await.get("week"), "0001-01-01");
    assert_eq!(status(&client, "/9999/book/dec/31/2/future/").await, 200);
    let before = page(&client, "/empty/9998/").await;
    assert_eq!(before.get("next_year"), "9999-01-01");
    let before = page(&client, "/empty/9999/day/nov/30/").await;
    assert_eq!(before.get("next_month"), "9999-12-01");
}

/// What is out of the calendar is in no archive, and fails none.
#[tokio::test]
async fn rows_out_of_the_calendar() {
    let app = App::with_books(&[("Zen", "2008-10-01")]).await;
    for (name, year) in [("Before", 0), ("Long before", -4712), ("After", 10_000)] {
        app.add_book(name, chrono::NaiveDate::from_ymd_opt(year, 6, 1)).await;
    }
    let client = client(app);
    let all = page(&client, "/").await;
    assert_eq!((all.get("latest"), all.get("dates")), ("Zen;", "2008-01-01"));
    let year = page(&client, "/2008/").await;
    assert_eq!((year.get("previous_year"), year.get("next_year")), ("", ""));
}

#[tokio::test]
async fn nonsense_is_404() {
    let client = client(App::with_books(&[("Zen", "2008-10-01")]).await);
    for path in [
        "/2008%00/",
        "/%FF/",
        "/２００８/",
        "/2008.0/",
        "/+2008/",
        "/2008/month/10/",
        "/2008/month/octo/",
        "/2008/month/%6Fct%00/",
        "/2008/week/-1/",
        "/2008/week/54/",
        "/2008/week/4294967335/",
        "/2008/day/oct/0/",
        "/2008/day/oct/32/",
        "/2008/day/oct/1e0/",
        "/2008/book/oct/1/99999999999999999999/",
    ] {
        assert_eq!(status(&client, path).await, 404, "{path}");
    }
    assert_eq!(status(&client, "/2008/month/OCT/").await, 200);
    assert_eq!(status(&client, "/2008/day/oct/01/").await, 200);
}

/// A LIMIT of the query is kept: its rows are all that the archive has.
#[tokio::test]
async fn a_limit_is_not_left() {
    use sea_orm::{EntityTrait, QueryOrder, QuerySelect, Select};

    #[derive(ArchiveIndexView)]
    #[view(model = book::Entity, date_field = "pubdate", queryset = Self::two, template_name = "archive.txt")]
    struct TwoBooks;

    impl TwoBooks {
        async fn two(&self) -> Result<Select<book::Entity>, Error> {
            Ok(book::Entity::find().order_by_asc(book::Column::Id).limit(2))
        }
    }

    let books = [("A", "2001-01-01"), ("B", "2003-01-01"), ("C", "2002-01-01")];
    let app = App::with_books(&books).await;
    let router = Router::new()
        .view("/", TwoBooks::as_view())
        .view("/paged/", TwoBooks::as_view().paginate_by(1));
    let client = Client::new(router.with_state(app));
    let all = page(&client, "/").await;
    assert_eq!((all.get("dates"), all.get("latest")), ("2003-01-01 2001-01-01", "B;A;"));
    let second = page(&client, "/paged/?page=2").await;
    assert_eq!((second.get("latest"), second.get("page")), ("A;", "2/2"));
}

/// A list has pages, words that are searched for, and JSON: so has an archive.
#[tokio::test]
async fn an_archive_is_a_list() {
    #[derive(MonthArchiveView)]
    #[view(model = book::Entity, date_field = "pubdate", template_name = "archive.txt")]
    #[view(search_fields = "name", sortable_by = "name", values = ["name"], json, paginate_by = 2)]
    struct Searched {
        #[view(path)]
        year: Year,
        #[view(path)]
        month: Month,
    }

    let books = [("Ab", "2008-10-01"), ("Ac", "2008-10-02"), ("B", "2008-10-03")];
    let app = App::with_books(&books).await;
    let router = Router::new().view("/{year}/{month}/", Searched::as_view());
    let client = Client::new(router.with_state(app));
    let found = page(&client, "/2008/oct/?q=a").await;
    assert_eq!(found.get("object_list"), "Ac;Ab;");
    assert_eq!(found.get("dates"), "2008-10-01 2008-10-02 2008-10-03");
    assert_eq!(page(&client, "/2008/oct/?sort=name").await.get("object_list"), "Ab;Ac;");
    // There is an archive, though nothing is found in it.
    assert_eq!(page(&client, "/2008/oct/?q=zzz").await.get("object_list"), "");
    let json = client.get("/2008/oct/?page=2").header("accept", "application/json").await;
    let expected =
        r#"{"count":3,"next":null,"previous":"/2008/oct/?page=1","results":[{"name":"Ab"}]}"#;
    assert_eq!(json.text(), expected);
    let json = client.get("/2008/sep/").header("accept", "application/json").await;
    assert_eq!(json.status(), 404);
}

/// Another handler shows the archive again, with more context; the hooks come last.
#[tokio::test]
async fn hooks_and_other_handlers() {
    use cbv::dates::chrono::NaiveDate;
    use cbv::dates::{DateColumn, Period};
    use cbv::{DateListMixin, DateMixin, ListView, YearArchiveView};
    use sea_orm::{EntityTrait, Select};

    #[derive(View)]
    #[view(base = YearArchiveView(template_name = "archive.txt"))]
    struct ByHand {
        #[view(path)]
        year: Year,
    }

    impl ByHand {
        #[handler(post)]
        async fn post(self, request: PageRequest<Self>) -> Result<axum::response::Response, Error> {
            self.show_archive(request, context! { template => "posted" }).await
        }
    }

    impl ListView for ByHand {
        type Query = Select<book::Entity>;

        async fn queryset(&self) -> Result<Self::Query, Error> {
            Ok(book::Entity::find())
        }
    }

    impl DateMixin for ByHand {
        type DateField = DateColumn<book::Column>;

        fn date_field(&self) -> Self::DateField {
            DateColumn::new(book::Column::Pubdate, |book: &book::Model| &book.pubdate)
        }
    }

    impl DateListMixin for ByHand {
        fn keeps_order(&self) -> bool {
            true
        }

        async fn date_list(
            &self,
            period: Period,
            dates: Vec<NaiveDate>,
        ) -> Result<Vec<NaiveDate>, Error> {
            assert_eq!(period, Period::Month);
            let mut dates = self.super_date_list(period, dates).await?;
            dates.truncate(1);
            Ok(dates)
        }

        async fn next_period(
            &self,
            period: Period,
            found: Option<NaiveDate>,
        ) -> Result<Option<NaiveDate>, Error> {
            assert_eq!((period, found), (Period::Year, None));
            Ok(NaiveDate::from_ymd_opt(2009, 1, 1))
        }
    }

    impl YearArchiveView for ByHand {
        fn date(&self) -> Result<NaiveDate, Error> {
            NaiveDate::from_ymd_opt(self.year.get(), 7, 1).ok_or_else(|| Error::http404("no date"))
        }
    }

    let books = [("B", "2008-01-01"), ("A", "2008-10-02")];
    let app = App::with_books(&books).await;
    let router = Router::new().view("/{year}/", ByHand::as_view().make_object_list(true));
    let client = Client::new(router.with_state(app));
    let shown = page(&client, "/2008/").await;
    assert_eq!((shown.get("year"), shown.get("dates")), ("2008-01-01", "2008-01-01"));
    assert_eq!((shown.get("object_list"), shown.get("next_year")), ("B;A;", "2009-01-01"));
    let posted = client.post("/2008/").await;
    assert_eq!(posted.status(), 200);
    assert!(posted.text().contains("template=posted\n"), "{}", posted.text());
    assert!(posted.text().contains("year=2008-01-01\n"));
}

/// The types of captures print what they read.
#[tokio::test]
async fn urls_of_archives() {
    urls! {
        mod urls: App {
            "/{year: Year}/{month: Month}/{day: Day}/" => BookDay::as_view(), name = day;
            "/{year: Year}/week/{week: Week}/" => BookWeek::as_view(), name = week;
        }
    }
    let date = crate::date("2008-02-09");
    assert_eq!(urls::day(date, date, date), "/2008/feb/09/");
    assert_eq!(urls::week(date, date), "/2008/week/05/");
    let app = App::with_books(&[("Zen", "2008-02-09")]).await;
    let client = Client::new(urls::router().with_state(app));
    assert_eq!(page(&client, "/2008/feb/09/").await.get("book_list"), "Zen;");
    assert_eq!(page(&client, "/2008/week/05/").await.get("book_list"), "Zen;");
}
