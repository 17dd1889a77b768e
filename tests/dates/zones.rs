//! Where days begin: moments in the zone of the application, of a view, and clocks that are turned.

use axum::Router;
use cbv::dates::chrono_tz::{America, Asia, Europe, Pacific};
use cbv::dates::{Month, Week, Year};
use cbv::prelude::*;
use cbv::testing::Client;

use crate::django::{SigningArchive, SigningDay};
use crate::entities::signing;
use crate::{App, page, status};

#[derive(YearArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "archive.txt")]
#[view(make_object_list)]
struct SigningYear {
    #[view(path)]
    year: Year,
}

#[derive(MonthArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "archive.txt")]
struct SigningMonth {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
}

#[derive(WeekArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "archive.txt")]
struct SigningWeek {
    #[view(path)]
    year: Year,
    #[view(path)]
    week: Week,
}

/// A column without a zone is one of the application's.
#[derive(ArchiveIndexView)]
#[view(model = signing::Entity, date_field = "noted", template_name = "archive.txt")]
struct Noted;

#[derive(TodayArchiveView)]
#[view(model = signing::Entity, date_field = "event_date", template_name = "archive.txt", allow_empty)]
struct Today;

fn client(app: App) -> Client {
    let router = Router::new()
        .view("/", SigningArchive::as_view())
        .view("/days/", SigningArchive::as_view().date_list_period(cbv::dates::Period::Day))
        .view("/tokyo/", SigningArchive::as_view().time_zone(Asia::Tokyo))
        .view("/noted/", Noted::as_view())
        .view("/today/", Today::as_view())
        .view("/today/apia/", Today::as_view().time_zone(Pacific::Apia))
        .view("/year/{year}/", SigningYear::as_view())
        .view("/month/{year}/{month}/", SigningMonth::as_view())
        .view("/week/{year}/{week}/", SigningWeek::as_view())
        .view("/day/{year}/{month}/{day}/", SigningDay::as_view());
    Client::new(router.with_state(app))
}

/// `test_datetime_year_view`, `test_datetime_month_view`, `test_datetime_week_view`
#[tokio::test]
async fn moments_in_utc() {
    let app = App::new().await;
    app.add_signing("Paris", "2008-04-02T12:00:00Z").await;
    let client = client(app);
    assert_eq!(page(&client, "/year/2008/").await.get("dates"), "2008-04-01T00:00:00+00:00");
    assert_eq!(page(&client, "/month/2008/apr/").await.get("dates"), "2008-04-02T00:00:00+00:00");
    assert_eq!(page(&client, "/week/2008/13/").await.get("object_list"), "Paris;");
}

/// `test_aware_datetime_year_view`, `test_aware_datetime_month_view`, `test_aware_datetime_week_view`
#[tokio::test]
async fn moments_in_a_zone() {
    let app = App::new().await.in_zone(America::New_York);
    // New Year's Eve in New York.
    app.add_signing("Eve", "2008-01-01T04:59:59Z").await;
    app.add_signing("New", "2008-01-01T05:00:00Z").await;
    let client = client(app);
    assert_eq!(page(&client, "/year/2007/").await.get("object_list"), "Eve;");
    let year = page(&client, "/year/2008/").await;
    assert_eq!((year.get("object_list"), year.get("previous_year")), ("New;", "2007-01-01"));
    assert_eq!(year.get("dates"), "2008-01-01T00:00:00-05:00");
    let month = page(&client, "/month/2007/dec/").await;
    assert_eq!(
        (month.get("dates"), month.get("next_month")),
        ("2007-12-31T00:00:00-05:00", "2008-01-01")
    );
    let week = page(&client, "/week/2007/52/").await;
    assert_eq!((week.get("week"), week.get("object_list")), ("2007-12-30", "New;Eve;"));
}

#[tokio::test]
async fn a_view_has_a_zone_of_its_own() {
    let app = App::new().await;
    app.add_signing("Eve", "2007-12-31T20:00:00Z").await;
    let client = client(app);
    assert_eq!(page(&client, "/").await.get("dates"), "2007-01-01T00:00:00+00:00");
    assert_eq!(page(&client, "/tokyo/").await.get("dates"), "2008-01-01T00:00:00+09:00");
}

/// Its templates show moments in it.
#[tokio::test]
async fn templates_are_in_the_zone_of_their_view() {
    let app = App::new().await;
    app.add_signing("Eve", "2007-12-31T20:00:00Z").await;
    let source = "{{ date_list[0]|date('Y') }} {{ latest[0].event_date|date('Y-m-d H:i') }} {{ now()|date('H:i') }}";
    let templates = Templates::from_sources([("archive.txt", source)]).expect("it parses");
    let client = client(App { templates: templates.clock(crate::noon), ..app });
    assert_eq!(client.get("/").await.text(), "2007 2007-12-31 20:00 12:00");
    assert_eq!(client.get("/tokyo/").await.text(), "2008 2008-01-01 05:00 21:00");
}

#[tokio::test]
async fn clocks_are_turned() {
    let app = App::new().await.in_zone(Europe::Berlin).at("2030-01-01T00:00:00Z");
    // 23 hours on March 29, 2026, and 25 on October 25.
    for (name, at) in [
        ("before", "2026-03-28T22:59:59Z"),
        ("first", "2026-03-28T23:00:00Z"),
        ("last", "2026-03-29T21:59:59Z"),
        ("after", "2026-03-29T22:00:00Z"),
        ("autumn", "2026-10-24T22:00:00Z"),
        ("long", "2026-10-25T22:59:59Z"),
        ("monday", "2026-10-25T23:00:00Z"),
    ] {
        app.add_signing(name, at).await;
    }
    let client = client(app);
    assert_eq!(page(&client, "/day/2026/03/29/").await.get("object_list"), "last;first;");
    assert_eq!(page(&client, "/day/2026/10/25/").await.get("object_list"), "long;autumn;");
    let month = page(&client, "/month/2026/oct/").await;
    assert_eq!(month.get("dates"), "2026-10-25T00:00:00+02:00 2026-10-26T00:00:00+01:00");
}

#[tokio::test]
async fn a_day_without_midnight() {
    let app = App::new().await.in_zone(America::Sao_Paulo);
    // At midnight it was one o'clock.
    let app = app.at("2020-01-01T00:00:00Z");
    app.add_signing("eve", "2018-11-04T02:59:59Z").await;
    app.add_signing("day", "2018-11-04T03:00:00Z").await;
    let client = client(app);
    let day = page(&client, "/day/2018/11/04/").await;
    assert_eq!((day.get("object_list"), day.get("previous_day")), ("day;", "2018-11-03"));
    assert_eq!(page(&client, "/day/2018/11/03/").await.get("next_day"), "2018-11-04");
    let month = page(&client, "/month/2018/nov/").await;
    assert_eq!(month.get("dates"), "2018-11-03T00:00:00-03:00 2018-11-04T01:00:00-02:00");
}

#[tokio::test]
async fn a_day_that_was_left_out() {
    let app = App::new().await.in_zone(Pacific::Apia).at("2020-01-01T00:00:00Z");
    app.add_signing("thursday", "2011-12-30T09:59:59Z").await;
    app.add_signing("saturday", "2011-12-30T10:00:00Z").await;
    let client = client(app);
    assert_eq!(status(&client, "/day/2011/12/30/").await, 404);
    let thursday = page(&client, "/day/2011/12/29/").await;
    assert_eq!(
        (thursday.get("object_list"), thursday.get("next_day")),
        ("thursday;", "2011-12-31")
    );
}

/// `allow_future` hides what is later than now, not than today.
#[tokio::test]
async fn what_is_later_than_now_is_hidden() {
    let app = App::new().await;
    app.add_signing("now", "2010-06-15T12:00:00Z").await;
    app.add_signing("soon", "2010-06-15T12:00:01Z").await;
    app.add_signing("tomorrow", "2010-06-16T12:00:00Z").await;
    let client = client(app);
    let day = page(&client, "/day/2010/06/15/").await;
    assert_eq!((day.get("object_list"), day.get("next_day")), ("now;", ""));
    assert_eq!(page(&client, "/days/").await.get("dates"), "2010-06-15T00:00:00+00:00");
    assert_eq!(status(&client, "/day/2010/06/16/").await, 404);
}

#[tokio::test]
async fn today_is_that_of_the_zone() {
    let app = App::new().await;
    let client = client(app);
    assert_eq!(page(&client, "/today/").await.get("day"), "2010-06-15");
    // Noon in Greenwich is 1 a.m. in Apia, of the same day then.
    let late = client_at("2010-06-15T23:00:00Z").await;
    assert_eq!(page(&late, "/today/").await.get("day"), "2010-06-15");
    let apia = client_at("2013-06-15T23:00:00Z").await;
    assert_eq!(page(&apia, "/today/apia/").await.get("day"), "2013-06-16");
}

async fn client_at(now: &str) -> Client {
    client(App::new().await.at(now))
}

/// Dates and times without a zone are those of the application's clocks.
#[tokio::test]
async fn local_moments() {
    let app = App::new().await.in_zone(Asia::Tokyo);
    app.add_signing("Any", "2008-04-02T12:00:00Z").await;
    let client = client(app);
    assert_eq!(page(&client, "/noted/").await.get("dates"), "2008-01-01T00:00:00");
}
