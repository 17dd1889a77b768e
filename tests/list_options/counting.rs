//! `count`: at each request, never, or once in a while.

use std::time::Duration;

use axum::Router;
use cbv::prelude::*;
use cbv::query_set::QuerySet;
use cbv::{Error, ListView};
use sea_orm::{DatabaseConnection, EntityTrait, Select};

use crate::database::Queries;
use crate::entities::book;
use crate::{shelf, status, text};

const SHOWN: &str = "{% for book in page_obj %}{{ book.id }} {% endfor %}\
                     {{ page_obj.number }}/{{ paginator.num_pages }} of {{ paginator.count }} \
                     {{ page_obj.has_next }} {{ page_obj.start_index }}-{{ page_obj.end_index }}";

#[derive(ListView)]
#[view(model = book::Entity, paginate_by = 4, count = false)]
#[view(search_fields = "title")]
struct Uncounted;

fn counts(queries: &Queries) -> usize {
    queries.take().iter().filter(|query| query.contains("COUNT(*)")).count()
}

#[tokio::test]
async fn pages_that_nobody_counts() {
    let router = Router::new().view("/", Uncounted::as_view());
    let (client, queries) = shelf(router, [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/").await, "1 2 3 4 1/None of None True 1-4");
    let [query] = &queries.take()[..] else { panic!("one query") };
    assert!(query.ends_with(r#"ORDER BY "book"."id" ASC LIMIT 5"#), "{query}");
    assert_eq!(text(&client, "/?page=2").await, "5 6 2/None of None False 5-6");
    assert_eq!(counts(&queries), 0);
}

#[tokio::test]
async fn pages_that_there_are_not() {
    let router = Router::new().view("/", Uncounted::as_view());
    let (client, queries) = shelf(router, [("book_list.html", SHOWN)]).await;
    for page in ["3", "last", "0", "-1", "99", "9223372036854775807", "99999999999999999999"] {
        assert_eq!(status(&client, &format!("/?page={page}")).await, 404, "{page}");
    }
    assert_eq!(text(&client, "/?q=nothing").await, "1/None of None False 0-0");
    assert_eq!(status(&client, "/?q=nothing&page=2").await, 404);
    assert_eq!(counts(&queries), 0);
}

/// As a client may say it, where the view lets it.
#[tokio::test]
async fn pages_of_any_size() {
    for size in [i64::MAX.cast_unsigned(), u64::MAX] {
        let view = Uncounted::as_view().paginate_by(size);
        let router = Router::new().view("/", view);
        let (client, _) = shelf(router, [("book_list.html", SHOWN)]).await;
        let page = text(&client, "/").await;
        assert!(page.starts_with("1 2 3 4 5 6 1/None of None False"), "{page}");
        assert_eq!(status(&client, "/?page=2").await, 404);
    }
}

#[tokio::test]
async fn an_empty_list_that_is_not_allowed() {
    let router = Router::new().view("/", Uncounted::as_view().allow_empty(false));
    let (client, _) = shelf(router, [("book_list.html", SHOWN)]).await;
    assert_eq!(status(&client, "/?q=nothing").await, 404);
    assert_eq!(status(&client, "/?q=solaris").await, 200);
}

/// Two orphans go to the page before.
#[tokio::test]
async fn orphans_of_pages_that_nobody_counts() {
    let router = Router::new().view("/", Uncounted::as_view().paginate_orphans(2));
    let (client, _) = shelf(router, [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/").await, "1 2 3 4 5 6 1/None of None False 1-6");
    assert_eq!(status(&client, "/?page=2").await, 404);
}

#[tokio::test]
async fn counted_once_in_a_while() {
    let books = Uncounted::as_view().count(Duration::from_mins(1));
    let (client, queries) =
        shelf(Router::new().view("/", books), [("book_list.html", SHOWN)]).await;
    for _ in 0..3 {
        assert_eq!(text(&client, "/").await, "1 2 3 4 1/2 of 6 True 1-4");
        assert_eq!(text(&client, "/?page=last").await, "5 6 2/2 of 6 False 5-6");
    }
    assert_eq!(counts(&queries), 1);
    assert_eq!(text(&client, "/?q=solaris").await, "3 1/1 of 1 False 1-1");
    assert_eq!(counts(&queries), 1, "a search is another query");
    text(&client, "/?q=solaris").await;
    assert_eq!(counts(&queries), 0);
}

#[tokio::test]
async fn a_count_is_forgotten() {
    let books = Uncounted::as_view().count(Duration::ZERO);
    let (client, queries) =
        shelf(Router::new().view("/", books), [("book_list.html", SHOWN)]).await;
    for _ in 0..3 {
        text(&client, "/").await;
    }
    assert_eq!(counts(&queries), 3);
}

/// An estimate, as PostgreSQL has one.
#[tokio::test]
async fn a_count_of_ones_own() {
    #[derive(View)]
    #[view(base = ListView(paginate_by = 4))]
    struct Estimated;

    impl ListView for Estimated {
        type Query = Select<book::Entity>;

        async fn queryset(&self) -> Result<Self::Query, Error> {
            Ok(book::Entity::find())
        }

        async fn count(
            &self,
            query: &Self::Query,
            database: &DatabaseConnection,
            configured: &generic::Count,
        ) -> Result<Option<u64>, Error> {
            let exact = self.super_count(query, database, configured).await?;
            assert_eq!(exact, Some(QuerySet::count(query, database).await?));
            Ok(Some(8))
        }
    }

    let router = Router::new().view("/", Estimated::as_view());
    let (client, _) = shelf(router, [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/").await, "1 2 3 4 1/2 of 8 True 1-4");
}

/// One view on two routers: what is remembered of one database says nothing about another.
#[tokio::test]
async fn each_database_is_counted() {
    let view = Uncounted::as_view().count(Duration::from_mins(1));
    let router = || Router::new().view("/", view.clone());
    let (all, _) = shelf(router(), [("book_list.html", SHOWN)]).await;
    let mut database = crate::database::shelf().await;
    book::Entity::delete_by_id(6).exec(&database).await.expect("one book less");
    let queries = Queries::of(&mut database);
    let templates = Templates::from_sources([("book_list.html", SHOWN)]).expect("a template");
    let fewer = cbv::testing::Client::new(router().with_state(crate::App { templates, database }));
    for _ in 0..2 {
        assert!(text(&all, "/").await.contains("of 6"));
        assert!(text(&fewer, "/").await.contains("of 5"));
    }
    assert_eq!(counts(&queries), 1, "it is remembered");
}
