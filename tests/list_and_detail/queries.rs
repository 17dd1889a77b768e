//! What the database is asked: the number of queries of an answer is fixed.

use axum::Router;
use cbv::Error;
use cbv::prelude::*;
use cbv::query_set::{Lookup, Order, OrderBy, QuerySet};
use cbv::testing::Client;
use sea_orm::prelude::*;
use sea_orm::{QueryOrder, QuerySelect, Select, Set};

use crate::database::{self, Queries};
use crate::entities::{author, seat};
use crate::{App, status, text};

#[derive(ListView)]
#[view(model = author::Entity, ordering = "-name")]
struct Authors;

/// Cut by the view itself, before there are pages.
#[derive(ListView)]
#[view(model = author::Entity, queryset = Self::five)]
struct Five;

impl Five {
    async fn five(&self) -> Result<Select<author::Entity>, Error> {
        Ok(author::Entity::find().order_by_asc(author::Column::Name).limit(5).offset(2))
    }
}

#[derive(DetailView)]
#[view(model = author::Entity)]
struct Author {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = seat::Entity, lookup = Self::by_place, template_name = "detail.html")]
struct Seat {
    #[view(path)]
    row: i32,
    #[view(path)]
    number: i32,
}

impl Seat {
    fn by_place(&self, seats: Select<seat::Entity>) -> Select<seat::Entity> {
        Lookup::with_key(seats, (self.row, self.number))
    }
}

async fn asked() -> (Client, Queries) {
    let mut database = database::with_authors(7).await;
    let seat = seat::ActiveModel { row: Set(1), number: Set(2), name: Set("aisle".to_owned()) };
    seat::Entity::insert(seat).exec(&database).await.expect("the row is put in");
    let queries = Queries::of(&mut database);
    let router = Router::new()
        .view("/all", Authors::as_view())
        .view("/some", Authors::as_view().allow_empty(false))
        .view("/paged", Authors::as_view().paginate_by(3))
        .view("/five", Five::as_view())
        .view("/five/paged", Five::as_view().paginate_by(2))
        .view("/seat/{row}/{number}", Seat::as_view())
        .view("/{pk}", Author::as_view());
    (Client::new(router.with_state(App::new(database))), queries)
}

const COLUMNS: &str = r#"SELECT "author"."id", "author"."name", "author"."slug" FROM "author""#;
const ORDER: &str = r#"ORDER BY "author"."name" DESC, "author"."id" ASC"#;

#[tokio::test]
async fn a_list_is_one_select() {
    let (client, queries) = asked().await;
    for path in ["/all", "/some"] {
        text(&client, path).await;
        assert_eq!(queries.take(), [format!("{COLUMNS} {ORDER}")]);
    }
}

/// Django's needs a third, to see whether there are any.
#[tokio::test]
async fn test_paginated_list_view_does_not_load_entire_table() {
    let (client, queries) = asked().await;
    text(&client, "/paged").await;
    let [count, page] = &queries.take()[..] else { panic!("two queries") };
    assert!(count.starts_with("SELECT COUNT(*)") && !count.contains("ORDER BY"), "{count}");
    assert_eq!(page, &format!("{COLUMNS} {ORDER} LIMIT 3"));
    let last = text(&client, "/paged?page=last").await;
    assert!(last.starts_with("author_list: 1:Author 00 "), "{last}");
    assert_eq!(queries.take()[1..], [format!("{COLUMNS} {ORDER} LIMIT 1 OFFSET 6")]);
}

#[tokio::test]
async fn a_page_that_there_is_not_is_not_asked_for() {
    let (client, queries) = asked().await;
    assert_eq!(status(&client, "/paged?page=4").await, 404);
    assert_eq!(queries.take().len(), 1);
    assert_eq!(status(&client, "/paged?page=frog").await, 404);
    assert!(queries.take().len() <= 1);
}

#[tokio::test]
async fn a_detail_is_one_select() {
    let (client, queries) = asked().await;
    text(&client, "/2").await;
    assert_eq!(queries.take(), [format!(r#"{COLUMNS} WHERE "author"."id" = 2 LIMIT 2"#)]);
    assert_eq!(status(&client, "/nan").await, 404);
    assert_eq!(client.head("/2").await.status(), 200);
    assert_eq!(queries.take().len(), 1);
    assert_eq!(client.options("/2").await.status(), 200);
    assert_eq!(client.post("/2").await.status(), 405);
    assert!(queries.take().is_empty(), "the verb is decided before anything is asked");
}

#[tokio::test]
async fn a_key_of_two_columns() {
    let (client, queries) = asked().await;
    assert_eq!(text(&client, "/seat/1/2").await, "detail: aisle");
    let [query] = &queries.take()[..] else { panic!("one query") };
    assert!(
        query.ends_with(r#"WHERE "seat"."row" = 1 AND "seat"."number" = 2 LIMIT 2"#),
        "{query}"
    );
    assert_eq!(status(&client, "/seat/2/1").await, 404);
}

/// Django's sliced query sets.
#[tokio::test]
async fn a_limit_of_the_query_is_kept() {
    let (client, _) = asked().await;
    let all = text(&client, "/five").await;
    assert!(all.starts_with("author_list: 5:Author 02,Author 03,"), "{all}");
    let page = text(&client, "/five/paged?page=last").await;
    assert!(page.starts_with("author_list: 1:Author 06 "), "{page}");
    assert!(page.ends_with(" page=3/3 of 5"), "{page}");
}

/// Equal names: what the ordering leaves open is decided by the key, so no page has what another has.
#[tokio::test]
async fn pages_do_not_overlap() {
    let database = database::empty().await;
    let same = (0..20).map(|number| ("Same".to_owned(), format!("s{number}")));
    database::insert(&database, same.collect()).await;
    let app = App::new(database)
        .showing("author_list.html", "{% for author in page_obj %}{{ author.slug }} {% endfor %}");
    let router = Router::new().view("/", Authors::as_view().paginate_by(3)).with_state(app);
    let client = Client::new(router);
    let mut seen = String::new();
    for page in 1..=7 {
        seen += &text(&client, &format!("/?page={page}")).await;
    }
    let all: Vec<_> = (0..20).map(|number| format!("s{number} ")).collect();
    assert_eq!(seen, all.concat());
}

#[tokio::test]
async fn a_query_set_by_hand() {
    let mut database = database::with_authors(3).await;
    let queries = Queries::of(&mut database);
    let authors = author::Entity::find().order_by_asc(author::Column::Slug);
    let authors = authors.ordered_by(&[Order::Descending(author::Column::Name)]);
    assert_eq!(QuerySet::count(&authors, &database).await.expect("a number"), 3);
    assert!(QuerySet::exists(&authors, &database).await.expect("an answer"));
    let first = QuerySet::first(&authors, &database).await.expect("an answer").expect("an author");
    assert_eq!(first.name, "Author 02");
    let queries = queries.take();
    let by_name = r#"ORDER BY "author"."name" DESC"#;
    assert_eq!(
        queries[1..],
        [format!("{COLUMNS} {by_name} LIMIT 1"), format!("{COLUMNS} {ORDER} LIMIT 1")],
        "the first is one, and always the same"
    );
    assert_eq!(<Select<author::Entity> as QuerySet>::model_name(), Some("author"));
}
