//! Pages of objects that another handler shows, and the shortcuts that find objects.

use axum::Form;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use cbv::Error;
use cbv::prelude::*;
use cbv::query_set::{DoesNotExist, MultipleObjectsReturned, NoDatabase};
use cbv::shortcuts::{list_or_404, object_or_404, redirect};
use cbv::testing::Client;
use sea_orm::prelude::*;
use serde::Deserialize;

use crate::entities::{author, seat};
use crate::{App, database};

#[derive(Deserialize)]
struct Rename {
    name: String,
}

#[derive(DetailView)]
#[view(model = author::Entity, template_name = "list.html")]
struct Author {
    #[view(path)]
    pk: i64,
}

impl Author {
    #[handler(post)]
    async fn rename(
        self,
        request: PageRequest<Self>,
        Form(rename): Form<Rename>,
    ) -> Result<Response, Error> {
        if rename.name.is_empty() {
            return self.show(request, context! { error => "A name." }).await;
        }
        redirect(format!("/{}", self.pk))
    }
}

#[derive(ListView)]
#[view(model = author::Entity, template_name = "list.html", ordering = "-name", paginate_by = 2)]
struct Authors;

impl Authors {
    #[handler(post)]
    async fn add(self, request: PageRequest<Self>) -> Result<Response, Error> {
        self.show(request, context! { error => "No more." }).await
    }
}

/// A view of its own, which finds its object itself and shows the page of the other.
#[derive(View)]
#[view(state = App)]
struct Found {
    #[view(path)]
    pk: i64,
}

impl Found {
    #[handler(get)]
    async fn find(&self, State(database): State<DatabaseConnection>) -> Result<String, Error> {
        Ok(object_or_404(author::Entity::find_by_id(self.pk), &database).await?.name)
    }

    #[handler(post)]
    async fn show(&self, request: PageRequest<Self>) -> Response {
        request.show(Author::as_view().extra_context([("error", "Of another.")])).await
    }

    #[handler(put)]
    async fn all(&self, State(database): State<DatabaseConnection>) -> Result<String, Error> {
        let later = author::Entity::find().filter(author::Column::Id.gt(self.pk));
        Ok(list_or_404(later, &database).await?.len().to_string())
    }
}

const SOURCE: &str = "{% if author_list is defined %}{{ author_list|map(attribute='name')|join(',') }} of \
                      {{ paginator.count }}{% else %}{{ author.name }}{% endif %} {{ error|default('') }}";

async fn client() -> Client {
    let app = App::with_authors(3).await.showing("list.html", SOURCE);
    let router = Router::new()
        .view("/", Authors::as_view())
        .view("/{pk}", Author::as_view())
        .view("/found/{pk}", Found::as_view());
    Client::new(router.with_state(app))
}

#[tokio::test]
async fn a_detail_shows_its_object_again() {
    let client = client().await;
    assert_eq!(client.get("/1").await.text(), "Author 00 ");
    assert_eq!(client.post("/1").form(&[("name", "")]).await.text(), "Author 00 A name.");
    let renamed = client.post("/1").form(&[("name", "Ada")]).await;
    assert_eq!(renamed.header("location"), Some("/1"));
    assert_eq!(client.post("/4").form(&[("name", "")]).await.status(), 404);
}

#[tokio::test]
async fn a_list_shows_its_page_again() {
    let client = client().await;
    assert_eq!(client.post("/").await.text(), "Author 02,Author 01 of 3 No more.");
    assert_eq!(client.post("/?page=2").await.text(), "Author 00 of 3 No more.");
}

#[tokio::test]
async fn a_view_shows_the_object_of_another() {
    let client = client().await;
    assert_eq!(client.post("/found/2").await.text(), "Author 01 Of another.");
    assert_eq!(client.post("/found/9").await.status(), 404);
}

#[tokio::test]
async fn an_object_or_404() {
    let client = client().await;
    assert_eq!(client.get("/found/3").await.text(), "Author 02");
    assert_eq!(client.get("/found/4").await.status(), 404);
    assert_eq!(client.put("/found/1").await.text(), "2");
    assert_eq!(client.put("/found/3").await.status(), 404);
}

#[tokio::test]
async fn the_errors_have_types() {
    let database = database::with_authors(2).await;
    let missing = object_or_404(seat::Entity::find(), &database).await.expect_err("there is none");
    assert_eq!(
        (missing.status().as_u16(), missing.to_string().as_str()),
        (404, "no seat matches the query")
    );
    assert_eq!(missing.downcast_ref::<DoesNotExist>().and_then(DoesNotExist::model), Some("seat"));
    let several =
        object_or_404(author::Entity::find(), &database).await.expect_err("there are two");
    assert_eq!(several.status(), 500);
    assert!(several.downcast_ref::<MultipleObjectsReturned>().is_some());
    let none = list_or_404(seat::Entity::find(), &database).await.expect_err("there is none");
    assert!(none.downcast_ref::<DoesNotExist>().is_some());

    assert_eq!(object_or_404(vec![7], &NoDatabase).await.expect("one"), 7);
    let none = object_or_404(Vec::<u8>::new(), &NoDatabase).await.expect_err("there is none");
    assert_eq!(none.to_string(), "no object matches the query");
    let several = object_or_404(vec![1, 2], &NoDatabase).await.expect_err("there are two");
    assert_eq!(several.status(), 500);
}
