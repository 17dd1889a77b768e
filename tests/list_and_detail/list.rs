//! Django's `ListViewTests` (`generic_views/test_list.py`), test by test and under the same names.
//!
//! Those without a counterpart here:
//!
//! | Django's test | why |
//! |---|---|
//! | `test_missing_items` | a compile error: neither `model` nor `items` |
//! | `test_invalid_get_queryset` | a compile error: `queryset` returns a query, which is never `None` |
//! | `test_paginated_list_view_does_not_load_entire_table` | in `queries.rs`, under that name |

use axum::Router;
use cbv::Error;
use cbv::prelude::*;
use cbv::query_set::Paginator;
use cbv::testing::Client;
use sea_orm::{EntityTrait, QueryOrder, Select, Set};
use serde::Serialize;

use crate::database;
use crate::entities::{artist, author};
use crate::{App, status, text};

/// `AuthorList`, `PaginatedAuthorList` ..
#[derive(ListView)]
#[view(model = author::Entity, ordering = "name")]
struct Authors;

/// `ArtistList`
#[derive(ListView)]
#[view(model = artist::Entity)]
struct Artists;

/// `CustomPaginator`: `paginator_class`, `get_paginator`.
#[derive(View)]
#[view(base = ListView(paginate_by = 5, template_name = "list.html"))]
struct CustomPaginator;

impl ListView for CustomPaginator {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(author::Entity::find().order_by_asc(author::Column::Name))
    }

    fn paginator(&self, paginator: Paginator) -> Paginator {
        self.super_paginator(paginator).orphans(2)
    }
}

/// `DictList`
#[derive(ListView)]
#[view(items = Named, queryset = Self::both, template_name = "list.html")]
struct Dicts;

#[derive(Clone, Serialize)]
struct Named {
    name: &'static str,
}

impl Dicts {
    async fn both(&self) -> Result<Vec<Named>, Error> {
        Ok(vec![Named { name: "John" }, Named { name: "Yoko" }])
    }
}

/// `AuthorListGetQuerysetReturnsNone` has no form; the descending order has.
#[derive(ListView)]
#[view(model = author::Entity, ordering = ["-name", "slug"])]
struct Reversed;

/// A paginated list by a route's capture.
#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", paginate_by = 30)]
struct Paged;

async fn client(authors: usize) -> Client {
    client_of(App::with_authors(authors).await)
}

fn client_of(app: App) -> Client {
    let router = Router::new()
        .view("/dicts/", Dicts::as_view())
        .view("/dicts/paged/", Dicts::as_view().paginate_by(1))
        .view("/authors/", Authors::as_view())
        .view("/artists/", Artists::as_view())
        .view("/paged/", Paged::as_view())
        .view("/paged/{page}/", Paged::as_view())
        .view("/custom_class/", CustomPaginator::as_view())
        .view("/page_kwarg/", Paged::as_view().page_kwarg("pagina"))
        .view("/orphaned/", Paged::as_view().paginate_orphans(2))
        .view("/notempty/", Authors::as_view().allow_empty(false))
        .view("/notempty/paged/", Authors::as_view().allow_empty(false).paginate_by(2))
        .view("/template_name/", Authors::as_view().template_name("list.html"))
        .view("/template_name_suffix/", Authors::as_view().template_name_suffix("_objects"))
        .view("/object_name/", Authors::as_view().context_object_name("authors"))
        .view("/dupe/", Authors::as_view().context_object_name("object_list"))
        .view("/reversed/", Reversed::as_view());
    Client::new(router.with_state(app))
}

#[tokio::test]
async fn test_items() {
    let client = client(0).await;
    assert_eq!(text(&client, "/dicts/").await, "list: 2:John,Yoko is_paginated=False unpaged");
}

#[tokio::test]
async fn test_queryset() {
    let client = client(2).await;
    assert_eq!(
        text(&client, "/authors/").await,
        "author_list: 2:Author 00,Author 01 author_list=2 is_paginated=False unpaged"
    );
}

#[tokio::test]
async fn test_paginated_queryset() {
    let page = text(&client(100).await, "/paged/").await;
    assert!(page.starts_with("author_list: 30:Author 00,"), "{page}");
    assert!(page.ends_with(" author_list=30 is_paginated=True page=1/4 of 100"), "{page}");
}

#[tokio::test]
async fn test_paginated_queryset_shortdata() {
    let page = text(&client(2).await, "/paged/").await;
    assert!(page.ends_with(" author_list=2 is_paginated=False page=1/1 of 2"), "{page}");
}

#[tokio::test]
async fn test_paginated_get_page_by_query_string() {
    let page = text(&client(100).await, "/paged/?page=2").await;
    assert!(page.starts_with("author_list: 30:Author 30,"), "{page}");
    assert!(page.contains(" page=2/4 "), "{page}");
}

#[tokio::test]
async fn test_paginated_get_last_page_by_query_string() {
    let page = text(&client(100).await, "/paged/?page=last").await;
    assert!(page.starts_with("author_list: 10:Author 90,"), "{page}");
    assert!(page.contains(" page=4/4 "), "{page}");
}

#[tokio::test]
async fn test_paginated_get_page_by_urlvar() {
    let client = client(100).await;
    let page = text(&client, "/paged/3/").await;
    assert!(page.starts_with("author_list: 30:Author 60,"), "{page}");
    assert!(page.contains(" page=3/4 "), "{page}");
    assert!(text(&client, "/paged/3/?page=1").await.contains(" page=3/4 "), "captures come first");
}

/// R5, R25
#[tokio::test]
async fn test_paginated_page_out_of_range() {
    let client = client(100).await;
    assert_eq!(status(&client, "/paged/42/").await, 404);
    assert_eq!(status(&client, "/paged/5/").await, 404);
}

/// R4, R23
#[tokio::test]
async fn test_paginated_invalid_page() {
    assert_eq!(status(&client(100).await, "/paged/?page=frog").await, 404);
}

#[tokio::test]
async fn test_paginated_custom_paginator_class() {
    let page = text(&client(7).await, "/custom_class/").await;
    assert!(page.starts_with("list: 7:Author 00,"), "{page}");
    assert!(page.ends_with(" is_paginated=False page=1/1 of 7"), "{page}");
}

#[tokio::test]
async fn test_paginated_custom_page_kwarg() {
    let client = client(100).await;
    assert!(text(&client, "/page_kwarg/?pagina=2").await.contains(" page=2/4 "));
    assert!(text(&client, "/page_kwarg/?page=2").await.contains(" page=1/4 "));
}

/// The hook is the same as that of `test_paginated_custom_paginator_class`.
#[tokio::test]
async fn test_paginated_custom_paginator_constructor() {
    let page = text(&client(8).await, "/custom_class/").await;
    assert!(page.starts_with("list: 5:Author 00,"), "{page}");
    assert!(page.ends_with(" is_paginated=True page=1/2 of 8"), "{page}");
}

#[tokio::test]
async fn test_paginated_orphaned_queryset() {
    let client = client(92).await;
    assert!(text(&client, "/orphaned/").await.contains(" page=1/3 "));
    for last in ["last", "3"] {
        let page = text(&client, &format!("/orphaned/?page={last}")).await;
        assert!(page.starts_with("author_list: 32:Author 60,"), "{page}");
        assert!(page.contains(" page=3/3 "), "{page}");
    }
    assert_eq!(status(&client, "/orphaned/?page=4").await, 404);
}

#[tokio::test]
async fn test_paginated_non_queryset() {
    let client = client(0).await;
    assert_eq!(
        text(&client, "/dicts/paged/").await,
        "list: 1:John is_paginated=True page=1/2 of 2"
    );
    assert_eq!(
        text(&client, "/dicts/paged/?page=2").await,
        "list: 1:Yoko is_paginated=True page=2/2 of 2"
    );
}

/// The name of the table is not that of the model.
#[tokio::test]
async fn test_verbose_name() {
    let database = database::empty().await;
    let rene = artist::ActiveModel { name: Set("Rene".to_owned()), ..Default::default() };
    artist::Entity::insert(rene).exec(&database).await.expect("the row is put in");
    let client = client_of(App::new(database));
    assert_eq!(
        text(&client, "/artists/").await,
        "artist_list: 1:Rene artist_list=1 is_paginated=False unpaged"
    );
}

/// R7, R28
#[tokio::test]
async fn test_allow_empty_false() {
    let some = client(1).await;
    assert_eq!(status(&some, "/notempty/").await, 200);
    assert_eq!(status(&some, "/notempty/paged/").await, 200);
    let none = client(0).await;
    assert_eq!(status(&none, "/notempty/").await, 404);
    assert_eq!(status(&none, "/notempty/paged/").await, 404);
    assert_eq!(status(&none, "/notempty/paged/?page=last").await, 404);
    assert_eq!(
        text(&none, "/paged/").await,
        "author_list: 0: author_list=0 is_paginated=False page=1/1 of 0"
    );
}

#[tokio::test]
async fn test_template_name() {
    assert!(text(&client(1).await, "/template_name/").await.starts_with("list: 1:Author 00 "));
}

#[tokio::test]
async fn test_template_name_suffix() {
    let page = text(&client(1).await, "/template_name_suffix/").await;
    assert!(page.starts_with("author_objects: 1:Author 00 "), "{page}");
}

#[tokio::test]
async fn test_context_object_name() {
    assert_eq!(
        text(&client(1).await, "/object_name/").await,
        "author_list: 1:Author 00 authors=1 is_paginated=False unpaged"
    );
}

#[tokio::test]
async fn test_duplicate_context_object_name() {
    assert_eq!(
        text(&client(1).await, "/dupe/").await,
        "author_list: 1:Author 00 is_paginated=False unpaged"
    );
}

#[tokio::test]
async fn test_explicitly_ordered_list_view() {
    let database = database::empty().await;
    let author = |name: &str, slug: &str| (name.to_owned(), slug.to_owned());
    let authors = vec![author("A", "2"), author("B", "3"), author("A", "1")];
    database::insert(&database, authors).await;
    let app = App::new(database).showing(
        "author_list.html",
        "{% for author in author_list %}{{ author.name }}{{ author.slug }} {% endfor %}",
    );
    let client = client_of(app);
    assert_eq!(text(&client, "/authors/").await, "A2 A1 B3 ");
    assert_eq!(text(&client, "/reversed/").await, "B3 A1 A2 ");
}

/// Debug builds say why.
#[tokio::test]
async fn test_paginated_list_view_returns_useful_message_on_invalid_page() {
    let client = client(1).await;
    let answer = client.get("/paged/?page=2").await;
    assert_eq!(answer.status(), 404);
    let reason = "invalid page (2): that page contains no results";
    assert_eq!(answer.text().contains(reason), cfg!(debug_assertions), "{}", answer.text());
}
