//! Archives of what is at hand: no database is needed.

use axum::Router;
use cbv::dates::{Day, Month, Year};
use cbv::prelude::*;
use cbv::testing::Client;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{moment, noon, page, status};

#[derive(Clone, Serialize)]
struct Talk {
    name: &'static str,
    #[serde(skip)]
    held: Option<DateTime<Utc>>,
}

async fn talks() -> Result<Vec<Talk>, Error> {
    let talk = |name, held: &str| Talk { name, held: Some(moment(held)) };
    Ok(vec![
        talk("Rust", "2009-03-04T10:00:00Z"),
        Talk { name: "Never", held: None },
        talk("Axum", "2010-01-31T23:30:00Z"),
        talk("Later", "2011-01-01T00:00:00Z"),
    ])
}

#[derive(ArchiveIndexView)]
#[view(items = Talk, queryset = Self::talks, date_field = "held", template_name = "archive.txt")]
struct Talks;

impl Talks {
    async fn talks(&self) -> Result<Vec<Talk>, Error> {
        talks().await
    }
}

#[derive(MonthArchiveView)]
#[view(items = Talk, queryset = Self::talks, date_field = "held", template_name = "archive.txt")]
struct TalksOfMonth {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
}

impl TalksOfMonth {
    async fn talks(&self) -> Result<Vec<Talk>, Error> {
        talks().await
    }
}

#[derive(DateDetailView)]
#[view(items = Talk, queryset = Self::talks, lookup = Self::by_name, date_field = "held")]
#[view(template_name = "book_detail.html", context_object_name = "book")]
struct OneTalk {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
    #[view(path)]
    name: String,
}

impl OneTalk {
    async fn talks(&self) -> Result<Vec<Talk>, Error> {
        talks().await
    }

    fn by_name(&self, talks: Vec<Talk>) -> Vec<Talk> {
        talks.into_iter().filter(|talk| talk.name == self.name).collect()
    }
}

#[tokio::test]
async fn archives_of_a_vec() {
    let router = Router::new()
        .view("/", Talks::as_view())
        .view("/paged/", Talks::as_view().paginate_by(1))
        .view("/{year}/{month}/", TalksOfMonth::as_view())
        .view("/{year}/{month}/{day}/{name}/", OneTalk::as_view());
    let templates = cbv::templates!().clock(noon);
    let client = Client::new(router.clone().with_state(templates.clone()));
    let all = page(&client, "/").await;
    assert_eq!((all.get("latest"), all.get("page")), ("Axum;Rust;", ""));
    assert_eq!(all.get("dates"), "2010-01-01T00:00:00+00:00 2009-01-01T00:00:00+00:00");
    assert_eq!(page(&client, "/paged/?page=2").await.get("latest"), "Rust;");
    let month = page(&client, "/2010/jan/").await;
    assert_eq!((month.get("object_list"), month.get("previous_month")), ("Axum;", "2009-03-01"));
    assert_eq!(page(&client, "/2010/jan/31/Axum/").await.get("name"), "Axum");
    assert_eq!(status(&client, "/2010/feb/01/Axum/").await, 404);
    assert_eq!(status(&client, "/2011/jan/01/Later/").await, 404);

    let zone = cbv::dates::chrono_tz::Europe::Berlin;
    let client = Client::new(router.with_state(templates.time_zone(zone)));
    assert_eq!(status(&client, "/2010/jan/").await, 404);
    assert_eq!(page(&client, "/2010/feb/").await.get("object_list"), "Axum;");
    assert_eq!(status(&client, "/2010/feb/01/Axum/").await, 200);
}
