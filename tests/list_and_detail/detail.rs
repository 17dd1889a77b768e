//! Django's `DetailViewTest` (`generic_views/test_detail.py`), test by test and under the same
//! names.
//!
//! Those without a counterpart here:
//!
//! | Django's test | why |
//! |---|---|
//! | `test_detail_object_does_not_exist` | no object is no error here: what a hook fails with keeps its status, `failures.rs` |
//! | `test_deferred_queryset_template_name`, `test_deferred_queryset_context_object_name` | Django's `defer()` makes another class; here the model is a type |
//! | `test_invalid_url` | a compile error: neither `pk` nor `slug` is captured |
//! | `test_invalid_queryset` | a compile error: neither `model` nor `items` |

use std::borrow::Cow;

use axum::Router;
use cbv::Error;
use cbv::generic::TemplateName;
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::prelude::*;
use sea_orm::{Select, Set};
use serde::Serialize;

use crate::entities::{artist, author};
use crate::{App, database, status, text};

/// `AuthorDetail`
#[derive(DetailView)]
#[view(model = author::Entity)]
struct ByPk {
    #[view(path)]
    pk: i64,
}

/// A key of the application's own.
#[derive(Clone, Serialize)]
struct AuthorId(i64);

impl Converter for AuthorId {
    fn from_url(segment: &str) -> Option<Self> {
        segment.strip_prefix("author-").and_then(i64::from_url).map(Self)
    }

    fn to_url(&self) -> Cow<'_, str> {
        format!("author-{}", self.0).into()
    }
}

impl From<AuthorId> for i64 {
    fn from(id: AuthorId) -> Self {
        id.0
    }
}

#[derive(DetailView)]
#[view(model = author::Entity)]
struct ByAuthorId {
    #[view(path)]
    pk: AuthorId,
}

#[derive(DetailView)]
#[view(model = author::Entity, pk_url_kwarg = "foo")]
struct ByFoo {
    #[view(path)]
    foo: i64,
}

#[derive(DetailView)]
#[view(model = author::Entity)]
struct BySlug {
    #[view(path)]
    slug: Slug,
}

#[derive(DetailView)]
#[view(model = author::Entity, slug_url_kwarg = "foo")]
struct ByFooSlug {
    #[view(path)]
    foo: Slug,
}

#[derive(DetailView)]
#[view(model = author::Entity)]
struct IgnoringSlug {
    #[view(path)]
    pk: i64,
    #[view(path)]
    slug: Slug,
}

#[derive(DetailView)]
#[view(model = author::Entity, query_pk_and_slug = true)]
struct ByPkAndSlug {
    #[view(path)]
    pk: i64,
    #[view(path)]
    slug: Slug,
}

#[derive(DetailView)]
#[view(model = artist::Entity)]
struct ArtistDetail {
    #[view(path)]
    pk: i64,
}

/// `ObjectDetail`, `NonModelDetail`
#[derive(DetailView)]
#[view(items = Named, queryset = Self::one, lookup = Self::all, template_name = "detail.html")]
struct ObjectDetail;

#[derive(Clone, Serialize)]
struct Named {
    name: &'static str,
}

impl ObjectDetail {
    async fn one(&self) -> Result<Vec<Named>, Error> {
        Ok(vec![Named { name: "bar" }])
    }

    fn all(&self, items: Vec<Named>) -> Vec<Named> {
        items
    }
}

/// `AuthorCustomDetail`, and `template_name_field`: the object says what it is called.
#[derive(View)]
#[view(base = DetailView)]
struct ByObject {
    #[view(path)]
    pk: i64,
}

impl DetailView for ByObject {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(author::Entity::find())
    }

    fn lookup(&self, query: Self::Query) -> Self::Query {
        query.filter(author::Column::Id.eq(self.pk))
    }

    fn context_object_name(
        &self,
        author: &author::Model,
        configured: Option<Cow<'static, str>>,
    ) -> Option<Cow<'static, str>> {
        match author.slug.as_str() {
            "a0" => Some("thingy".into()),
            _ => self.super_context_object_name(author, configured),
        }
    }

    fn template_names(
        &self,
        author: &author::Model,
        configured: Option<TemplateName>,
        suffix: &str,
    ) -> Vec<TemplateName> {
        let own = format!("{}.html", author.slug).into();
        let others = self.super_template_names(author, configured, suffix);
        std::iter::once(own).chain(others).collect()
    }
}

async fn client() -> Client {
    let database = database::with_authors(2).await;
    let rene = artist::ActiveModel { name: Set("Rene".to_owned()), ..Default::default() };
    artist::Entity::insert(rene).exec(&database).await.expect("the row is put in");
    let router = Router::new()
        .view("/obj/", ObjectDetail::as_view())
        .view("/author/{pk}/", ByPk::as_view())
        .view("/author/by/{pk}/", ByAuthorId::as_view())
        .view("/foo/{foo}/", ByFoo::as_view())
        .view("/byslug/{slug}/", BySlug::as_view())
        .view("/bycustomslug/{foo}/", ByFooSlug::as_view())
        .view("/ignoring/{pk}/{slug}/", IgnoringSlug::as_view())
        .view("/both/{pk}/{slug}/", ByPkAndSlug::as_view())
        .view("/artist/{pk}/", ArtistDetail::as_view())
        .view("/template_name/{pk}/", ByPk::as_view().template_name("detail.html"))
        .view("/template_name_suffix/{pk}/", ByPk::as_view().template_name_suffix("_view"))
        .view("/object_name/{pk}/", ByPk::as_view().context_object_name("thingy"))
        .view("/dupe/{pk}/", ByPk::as_view().context_object_name("object"))
        .view("/by_object/{pk}/", ByObject::as_view());
    Client::new(router.with_state(App::new(database)))
}

#[tokio::test]
async fn test_simple_object() {
    assert_eq!(text(&client().await, "/obj/").await, "detail: bar");
}

#[tokio::test]
async fn test_detail_by_pk() {
    assert_eq!(
        text(&client().await, "/author/1/").await,
        "author_detail: Author 00 author=Author 00"
    );
}

#[tokio::test]
async fn a_key_of_the_applications_own() {
    let client = client().await;
    assert_eq!(
        text(&client, "/author/by/author-2/").await,
        "author_detail: Author 01 author=Author 01"
    );
    assert_eq!(status(&client, "/author/by/author-500/").await, 404);
    assert_eq!(status(&client, "/author/by/2/").await, 404);
}

/// R3, R27
#[tokio::test]
async fn test_detail_missing_object() {
    assert_eq!(status(&client().await, "/author/500/").await, 404);
}

#[tokio::test]
async fn test_detail_by_custom_pk() {
    assert!(text(&client().await, "/foo/1/").await.starts_with("author_detail: Author 00"));
}

#[tokio::test]
async fn test_detail_by_slug() {
    let client = client().await;
    assert!(text(&client, "/byslug/a1/").await.starts_with("author_detail: Author 01"));
    assert_eq!(status(&client, "/byslug/none/").await, 404);
}

#[tokio::test]
async fn test_detail_by_custom_slug() {
    assert!(text(&client().await, "/bycustomslug/a1/").await.contains("author=Author 01"));
}

#[tokio::test]
async fn test_detail_by_pk_ignore_slug() {
    assert!(text(&client().await, "/ignoring/1/a0/").await.contains("author=Author 00"));
}

#[tokio::test]
async fn test_detail_by_pk_ignore_slug_mismatch() {
    assert!(text(&client().await, "/ignoring/1/a1/").await.contains("author=Author 00"));
}

#[tokio::test]
async fn test_detail_by_pk_and_slug() {
    assert!(text(&client().await, "/both/1/a0/").await.contains("author=Author 00"));
}

#[tokio::test]
async fn test_detail_by_pk_and_slug_mismatch_404() {
    assert_eq!(status(&client().await, "/both/1/a1/").await, 404);
}

/// The name of the table is not that of the model.
#[tokio::test]
async fn test_verbose_name() {
    assert_eq!(text(&client().await, "/artist/1/").await, "artist_detail: Rene artist=Rene");
}

#[tokio::test]
async fn test_template_name() {
    let page = text(&client().await, "/template_name/1/").await;
    assert_eq!(page, "detail: Author 00 author=Author 00");
}

#[tokio::test]
async fn test_template_name_suffix() {
    let page = text(&client().await, "/template_name_suffix/1/").await;
    assert_eq!(page, "author_view: Author 00 author=Author 00");
}

/// By the hook, which is given the object.
#[tokio::test]
async fn test_template_name_field() {
    let page = text(&client().await, "/by_object/2/").await;
    assert_eq!(page, "a1: Author 01 author=Author 01");
}

#[tokio::test]
async fn test_context_object_name() {
    assert_eq!(
        text(&client().await, "/object_name/1/").await,
        "author_detail: Author 00 thingy=Author 00"
    );
}

#[tokio::test]
async fn test_duplicated_context_object_name() {
    assert_eq!(text(&client().await, "/dupe/1/").await, "author_detail: Author 00");
}

#[tokio::test]
async fn test_custom_detail() {
    assert_eq!(
        text(&client().await, "/by_object/1/").await,
        "author_detail: Author 00 thingy=Author 00"
    );
}

/// What is no model has no name of its own.
#[tokio::test]
async fn test_non_model_object_with_meta() {
    assert_eq!(text(&client().await, "/obj/").await, "detail: bar");
    let without = ObjectDetail::as_view().context_object_name("thingy");
    let router = Router::new().view("/", without).with_state(App::with_authors(0).await);
    assert_eq!(text(&Client::new(router), "/").await, "detail: bar thingy=bar");
}
