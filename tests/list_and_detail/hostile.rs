//! Whatever a client sends is answered with a page or with 404.

use axum::Router;
use cbv::Error;
use cbv::prelude::*;
use cbv::testing::Client;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::Select;
use sea_orm::prelude::*;

use crate::entities::author;
use crate::{App, database, status, text};

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", paginate_by = 3)]
struct Authors;

/// The number of objects on a page comes from the query.
#[derive(View)]
#[view(base = ListView(template_name = "list.html"))]
struct PerPage {
    #[view(query, default)]
    per: u64,
    #[view(query, default)]
    name: String,
}

impl ListView for PerPage {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        let named = author::Column::Name.starts_with(&self.name);
        Ok(author::Entity::find().filter(named))
    }

    fn paginate_by(&self, _: Option<u64>) -> Option<u64> {
        Some(self.per)
    }

    fn paginate_orphans(&self, _: u64) -> u64 {
        self.per
    }
}

#[derive(DetailView)]
#[view(model = author::Entity, slug_field = "name", slug_url_kwarg = "name")]
struct ByName {
    #[view(path)]
    name: String,
}

#[derive(DetailView)]
#[view(model = author::Entity)]
struct ByPk {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = author::Entity)]
struct BySlug {
    #[view(path)]
    slug: Slug,
}

async fn client() -> Client {
    let database = database::with_authors(7).await;
    database::insert(&database, vec![("'; DROP".to_owned(), "quote".to_owned())]).await;
    let router = Router::new()
        .view("/paged", Authors::as_view())
        .view("/paged/{page}", Authors::as_view())
        .view("/per", PerPage::as_view())
        .view("/name/{name}", ByName::as_view())
        .view("/slug/{slug}", BySlug::as_view())
        .view("/pk/{pk}", ByPk::as_view());
    Client::new(router.with_state(App::new(database)))
}

const TEXTS: [&str; 34] = [
    "0",
    "-1",
    "-0",
    "1e9",
    "1000000000",
    "99999999999999999999999",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "170141183460469231731687303715884105728",
    "\0",
    "1\0",
    "a\0b",
    "٣",
    "１",
    "²",
    "1_0",
    "_1",
    " 1 ",
    "1 1",
    "last ",
    "LAST",
    "1' OR '1'='1",
    "1; DROP TABLE author; --",
    "\" OR \"\"=\"",
    "%",
    "_",
    "{{ 7 * 7 }}",
    "../../etc/passwd",
    "\u{202e}\u{1f600}",
    "true",
    "null",
];

#[tokio::test]
async fn numbers_of_pages_slugs_and_keys() {
    let client = client().await;
    let long = "9".repeat(5000);
    for text in TEXTS.into_iter().chain([long.as_str()]) {
        let encoded = utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        for path in ["/paged?page=", "/paged/", "/name/", "/slug/", "/pk/", "/per?name="] {
            let status = status(&client, &format!("{path}{encoded}")).await;
            assert!(status == 200 || status == 404, "{path}{text:?}: {status}");
        }
        let status = status(&client, &format!("/per?per={encoded}")).await;
        assert!([200, 400, 404].contains(&status), "per={text:?}: {status}");
    }
    assert_eq!(text(&client, "/paged").await, text(&client, "/paged?page=1").await);
    assert!(text(&client, "/paged").await.ends_with("of 8"), "all rows are there");
}

#[tokio::test]
async fn what_is_no_utf8() {
    let client = client().await;
    for path in ["/paged?page=%ff", "/paged?%ff=1", "/paged?page=%", "/paged?&&=&=1"] {
        let status = status(&client, path).await;
        assert!(status == 200 || status == 404, "{path}: {status}");
    }
    for path in ["/paged/%ff", "/name/%ff", "/slug/%ff", "/pk/%ff"] {
        assert_eq!(status(&client, path).await, 404, "{path}");
    }
}

/// R4, R5, R6
#[tokio::test]
async fn pages() {
    let client = client().await;
    for (page, expected) in [
        ("", 200),
        ("1", 200),
        ("3", 200),
        ("last", 200),
        ("+2", 200),
        ("%202%20", 200),
        ("0_2", 200),
    ] {
        assert_eq!(status(&client, &format!("/paged?page={page}")).await, expected, "{page}");
    }
    for page in ["0", "-1", "4", "last%20", "frog", "2.0"] {
        assert_eq!(status(&client, &format!("/paged?page={page}")).await, 404, "{page}");
    }
    assert!(text(&client, "/paged?page=1&page=2").await.contains(" page=2/3 "), "the last counts");
}

#[tokio::test]
async fn values_are_values() {
    let client = client().await;
    let quoted = utf8_percent_encode("'; DROP", NON_ALPHANUMERIC).to_string();
    let page = text(&client, &format!("/name/{quoted}")).await;
    assert_eq!(page, "author_detail: &#x27;; DROP author=&#x27;; DROP");
}

#[tokio::test]
async fn a_nul_finds_nothing() {
    let client = client().await;
    assert_eq!(status(&client, "/name/Author%00").await, 404);
    let page = text(&client, "/per?per=2&name=Author%00").await;
    assert_eq!(page, "list: 0: author_list=0 is_paginated=False page=1/1 of 0");
    let all = text(&client, "/per?name=Author%00").await;
    assert_eq!(all, "list: 0: author_list=0 is_paginated=False unpaged");
}

#[tokio::test]
async fn pages_of_any_size() {
    let client = client().await;
    let page = text(&client, "/per?per=18446744073709551615").await;
    assert!(page.ends_with(" page=1/1 of 8"), "{page}");
    assert!(text(&client, "/per?per=0").await.ends_with(" unpaged"), "as in Django");
}

/// A key without a sign: databases have no such integers, and none that large.
#[tokio::test]
async fn a_key_that_no_database_has() {
    mod tag {
        use sea_orm::entity::prelude::*;
        use serde::Serialize;

        #[sea_orm::model]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
        #[sea_orm(table_name = "author")]
        pub(crate) struct Model {
            #[sea_orm(primary_key)]
            pub(crate) id: u64,
            pub(crate) name: String,
        }

        impl ActiveModelBehavior for ActiveModel {}
    }

    #[derive(DetailView)]
    #[view(model = tag::Entity, template_name = "detail.html")]
    struct Tag {
        #[view(path)]
        pk: u64,
    }

    let app = App::new(database::with_authors(1).await);
    let client = Client::new(Router::new().view("/{pk}", Tag::as_view()).with_state(app));
    for key in ["9223372036854775807", "9223372036854775808", "18446744073709551615"] {
        assert_eq!(status(&client, &format!("/{key}")).await, 404, "{key}");
    }
}
