//! What nobody sends by accident, to views that save: it is refused, and nothing is saved.

mod bodies;
mod constraints;
mod cross_site;
mod injection;
mod over_posting;
mod values;

use axum::Router;
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{CreateView, DeleteView, UpdateView};
use sea_orm::{DbBackend, EntityTrait, Set};

use crate::App;
use crate::entities::{author, loan};

#[derive(CreateView)]
#[view(model = loan::Entity, template_name = None, success_url = "/loans/{note}/?shelf={shelf}")]
#[view(fields = ["note", "shelf", "place", "weight", "remark", "serial", "data", "author"])]
struct Lend;

#[derive(UpdateView)]
#[view(model = loan::Entity, template_name = None, success_url = "/loans/{note}/?shelf={shelf}")]
#[view(fields = ["note", "shelf", "place", "weight", "remark", "serial", "data", "author"])]
struct Change {
    #[view(path)]
    pk: i64,
}

#[derive(DeleteView)]
#[view(model = loan::Entity, template_name = None, success_url = "/loans/")]
struct Remove {
    #[view(path)]
    pk: i64,
}

/// The form, its errors, and the object.
const PAGE: &str = "{% for field in form %}{{ field.html_name }}={{ field.value|default_if_none('') }}\
    {% for error in field.errors %} !{{ error }}{% endfor %}\n{% endfor %}\
    {% for error in form.non_field_errors %}!{{ error }}\n{% endfor %}\
    {% if object is defined %}object={{ object.note }}{% endif %}";

/// A form that is valid.
const VALID: [(&str, &str); 8] = [
    ("note", "New"),
    ("shelf", "B"),
    ("place", "2"),
    ("weight", "1.5"),
    ("remark", "none"),
    ("serial", "8"),
    ("data", ""),
    ("author", "2"),
];

/// The same with another value.
fn with<'a>(field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let pair = |(name, valid)| if name == field { (name, value) } else { (name, valid) };
    VALID.into_iter().map(pair).collect()
}

/// An application with one loan.
struct Site {
    app: App,
    client: Client,
}

impl Site {
    async fn new() -> Self {
        let templates = Templates::from_sources([("page.html", PAGE)]).expect("it parses");
        let app = App { templates, ..App::new().await };
        loan::create(&app.database).await;
        let row = loan::ActiveModel {
            note: Set("First".to_owned()),
            shelf: Set("A".to_owned()),
            place: Set(1),
            weight: Set(0.5),
            remark: Set(Some("dusty".to_owned())),
            serial: Set(Some(7)),
            author_id: Set(1),
            ..Default::default()
        };
        loan::Entity::insert(row).exec(&app.database).await.expect("a row");
        let router = Router::new()
            .view("/add/", Lend::as_view().template_name("page.html"))
            .view("/{pk}/", Change::as_view().template_name("page.html"))
            .view("/{pk}/remove/", Remove::as_view().template_name("page.html"));
        let client = Client::new(router.with_state(app.clone()));
        Self { app, client }
    }

    fn is_postgres(&self) -> bool {
        self.app.database.get_database_backend() == DbBackend::Postgres
    }

    /// All that is stored.
    async fn stored(&self) -> (Vec<author::Model>, Vec<loan::Model>) {
        let authors = author::Entity::find().all(&self.app.database).await.expect("a query");
        let loans = loan::Entity::find().all(&self.app.database).await.expect("a query");
        (authors, loans)
    }

    /// A form that is refused, by the view that adds and by the one that changes: it is shown again with an
    /// error, and nothing is saved.
    async fn refuses(&self, form: &[(&str, &str)], error: &str) {
        let before = self.stored().await;
        for path in ["/add/", "/1/"] {
            let answer = self.client.post(path).form(form).await;
            assert_eq!(answer.status(), 200, "{path} {form:?}: {}", answer.text());
            let text = answer.text();
            assert!(text.lines().any(|line| line.ends_with(error)), "{form:?}: {error}\n{text}");
        }
        assert_eq!(self.stored().await, before, "{form:?}");
    }

    /// A form that is taken by both.
    async fn takes(&self, form: &[(&str, &str)]) {
        let before = self.stored().await;
        let answer = self.client.post("/add/").form(form).await;
        assert_eq!(answer.status(), 302, "{form:?}: {}", answer.text());
        let added = before.1.len() + 1;
        assert_eq!(self.stored().await.1.len(), added, "{form:?}");
        assert_eq!(
            self.client.delete(&format!("/{}/remove/", self.last().await.id)).await.status(),
            302
        );
        let answer = self.client.put("/1/").form(form).await;
        assert_eq!(answer.status(), 302, "{form:?}: {}", answer.text());
    }

    async fn last(&self) -> loan::Model {
        let loans = self.stored().await.1;
        loans.into_iter().max_by_key(|loan| loan.id).expect("a row")
    }
}

/// The status, where it is one of the client's mistakes.
fn mistake(answer: &Answer) -> u16 {
    let status = answer.status();
    assert!(status.is_client_error(), "{status}: {}", answer.text());
    status.as_u16()
}
