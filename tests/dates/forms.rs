//! Forms read and show moments in the zone of the application.

use axum::Router;
use cbv::dates::chrono_tz::Europe;
use cbv::prelude::*;
use cbv::testing::Client;
use chrono::{DateTime, Utc};

use crate::moment;

#[derive(Form)]
struct EventForm {
    begins: DateTime<Utc>,
}

#[derive(FormView)]
#[view(form_class = EventForm, template_name = "archive.txt", success_url = Self::done)]
#[view(initial = Self::at_noon)]
struct Event;

#[allow(clippy::unnecessary_wraps, reason = "the hook may fail")]
impl Event {
    async fn at_noon(&self) -> Result<Partial<EventForm>, Error> {
        Ok(Partial::<EventForm> { begins: Some(moment("2026-07-01T10:00:00Z")) })
    }

    fn done(&self, form: &EventForm) -> Result<String, Error> {
        Ok(format!("/{}/", form.begins.timestamp()))
    }
}

#[tokio::test]
async fn moments_are_those_of_the_zone() {
    let source = "{{ form.begins.value }}{% for e in form.begins.errors %} !{{ e }}{% endfor %}";
    let templates = Templates::from_sources([("archive.txt", source)]).expect("it parses");
    let client =
        |templates| Client::new(Router::new().view("/", Event::as_view()).with_state(templates));
    let (utc, berlin) = (client(templates.clone()), client(templates.time_zone(Europe::Berlin)));
    assert_eq!(utc.get("/").await.text(), "2026-07-01 10:00:00");
    assert_eq!(berlin.get("/").await.text(), "2026-07-01 12:00:00");

    let posted = |client: &Client, text| {
        let answer = client.post("/").form(&[("begins", text)]);
        async move { answer.await }
    };
    let at = |text| format!("/{}/", moment(text).timestamp());
    let answer = posted(&utc, "2026-07-01 12:00").await;
    assert_eq!(answer.headers()["location"], at("2026-07-01T12:00:00Z"));
    let answer = posted(&berlin, "2026-07-01 12:00").await;
    assert_eq!(answer.headers()["location"], at("2026-07-01T10:00:00Z"));
    let answer = posted(&berlin, "2026-07-01T12:00:00+05:00").await;
    assert_eq!(answer.headers()["location"], at("2026-07-01T07:00:00Z"));
    // The clocks skip it, or show it twice: Django refuses both.
    for text in ["2026-03-29 02:30", "2026-10-25 02:30"] {
        let answer = posted(&berlin, text).await;
        assert_eq!(answer.text(), format!("{text} !Enter a valid date/time."));
    }
}
