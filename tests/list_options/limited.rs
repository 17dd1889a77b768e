//! Query sets with a LIMIT: nothing that a client asks for finds what the LIMIT leaves out.

use axum::Router;
use cbv::prelude::*;
use cbv::query_set::{Lookup, Order, OrderBy, QuerySet, Search, SearchField};
use sea_orm::{EntityTrait, QueryOrder, QuerySelect, Select};

use crate::database::Queries;
use crate::entities::{author, book};
use crate::{database, shelf, status, text};

const SHOWN: &str = "{% for book in book_list %}{{ book.id }} {% endfor %}";

/// The last three of six.
fn last_three() -> Select<book::Entity> {
    book::Entity::find().order_by_desc(book::Column::Id).limit(3)
}

macro_rules! limited {
    ($($list:ident, $detail:ident, $by_slug:ident: [$($option:tt)*];)+) => {$(
        #[derive(ListView)]
        #[view(model = book::Entity, queryset = Self::last, search_fields = "title")]
        #[view(sortable_by = "pages" $($option)*)]
        struct $list;

        impl $list {
            async fn last(&self) -> Result<Select<book::Entity>, cbv::Error> {
                Ok(last_three())
            }
        }

        #[derive(DetailView)]
        #[view(model = book::Entity, queryset = Self::last $($option)*)]
        struct $detail {
            #[view(path)]
            pk: i64,
        }

        impl $detail {
            async fn last(&self) -> Result<Select<book::Entity>, cbv::Error> {
                Ok(last_three())
            }
        }

        #[derive(DetailView)]
        #[view(model = book::Entity, queryset = Self::last $($option)*)]
        #[view(slug_field = "isbn")]
        struct $by_slug {
            #[view(path)]
            slug: String,
        }

        impl $by_slug {
            async fn last(&self) -> Result<Select<book::Entity>, cbv::Error> {
                Ok(last_three())
            }
        }
    )+};
}

limited! {
    Models, Model, ModelBySlug: [];
    Loaded, LoadedOne, LoadedBySlug: [, related = [author::Entity]];
    Values, Value, ValueBySlug: [, values = ["id", "title"]];
}

async fn assert_stays_limited(router: Router<crate::App>) {
    let templates = [("book_list.html", SHOWN), ("book_detail.html", "{{ object.id }}")];
    let (client, _) = shelf(router, templates).await;
    assert_eq!(text(&client, "/").await, "6 5 4 ");
    assert_eq!(text(&client, "/?q=o").await, "6 4 ", "in the order of the query set");
    assert_eq!(text(&client, "/?q=the").await, "", "1 and 2 are not among the last three");
    assert_eq!(text(&client, "/?sort=pages").await, "5 4 6 ");
    assert_eq!(text(&client, "/?sort=-pages&q=o").await, "6 4 ");
    assert_eq!(text(&client, "/paged?q=o&page=2").await, "4 ");
    assert_eq!(status(&client, "/paged?q=o&page=3").await, 404);
    assert_eq!(text(&client, "/4").await, "4");
    assert_eq!(status(&client, "/1").await, 404);
    assert_eq!(text(&client, "/isbn/9781613743416").await, "6");
    assert_eq!(status(&client, "/isbn/9780060512750").await, 404);
}

#[tokio::test]
async fn models() {
    let router = Router::new().view("/", Models::as_view());
    let router = router.view("/paged", Models::as_view().paginate_by(1));
    let router = router.view("/{pk}", Model::as_view());
    assert_stays_limited(router.view("/isbn/{slug}", ModelBySlug::as_view())).await;
}

#[tokio::test]
async fn with_related_rows() {
    let router = Router::new().view("/", Loaded::as_view());
    let router = router.view("/paged", Loaded::as_view().paginate_by(1));
    let router = router.view("/{pk}", LoadedOne::as_view());
    assert_stays_limited(router.view("/isbn/{slug}", LoadedBySlug::as_view())).await;
}

#[tokio::test]
async fn some_columns() {
    let router = Router::new().view("/", Values::as_view());
    let router = router.view("/paged", Values::as_view().paginate_by(1));
    let router = router.view("/{pk}", Value::as_view());
    assert_stays_limited(router.view("/isbn/{slug}", ValueBySlug::as_view())).await;
}

/// By hand; with an OFFSET alone, with related tables, with DISTINCT, and one after the other.
#[tokio::test]
async fn query_sets() {
    let mut database = database::shelf().await;
    let queries = Queries::of(&mut database);
    let title = [SearchField::Contains(book::Column::Title)];
    let by_pages = [Order::Ascending(book::Column::Pages)];
    let of_author = book::Entity::find().inner_join(author::Entity);
    let of_author = of_author.order_by_desc(author::Column::Name).order_by_asc(book::Column::Id);
    let cases = [
        (last_three().search(&["o"], &title), vec![6, 4]),
        (last_three().offset(1).ordered_by(&by_pages), vec![5, 3, 4]),
        (of_author.clone().limit(3).with_key(1), vec![1]),
        (of_author.clone().limit(3).with_key(4), vec![]),
        (of_author.limit(3).search(&["o"], &title), vec![1, 2, 3]),
        (last_three().distinct().with_key(6), vec![6]),
        (last_three().search(&["o"], &title).ordered_by(&by_pages).limit(1).with_key(4), vec![4]),
        (last_three().search(&["o"], &title).ordered_by(&by_pages).limit(1).with_key(6), vec![]),
    ];
    for (query, expected) in cases {
        let books = query.slice(&database, 0, None).await.expect("books");
        let ids: Vec<_> = books.into_iter().map(|book| book.id).collect();
        assert_eq!(ids, expected);
        let count = QuerySet::count(&query, &database).await.expect("a number");
        assert_eq!(count, expected.len() as u64);
    }
    queries.take();
    book::Entity::find().with_key(1).slice(&database, 0, None).await.expect("books");
    assert!(!queries.take()[0].contains("IN ("), "a query set without a LIMIT is asked itself");
}

/// A key of two columns.
#[tokio::test]
async fn a_composite_key() {
    mod seat {
        use sea_orm::entity::prelude::*;

        #[sea_orm::model]
        #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
        #[sea_orm(table_name = "seat")]
        pub(super) struct Model {
            #[sea_orm(primary_key, auto_increment = false)]
            pub(super) row: i32,
            #[sea_orm(primary_key, auto_increment = false)]
            pub(super) number: i32,
        }

        impl ActiveModelBehavior for ActiveModel {}
    }

    let database = crate::connection::connect().await;
    crate::tables::create(&database, seat::Entity).await;
    for (row, number) in [(1, 1), (1, 2), (2, 1)] {
        let seat = seat::ActiveModel { row: sea_orm::Set(row), number: sea_orm::Set(number) };
        seat::Entity::insert(seat).exec_without_returning(&database).await.expect("a seat");
    }
    let first_two = || seat::Entity::find().limit(2);
    for (key, expected) in [((1, 2), 1), ((2, 1), 0)] {
        let seats = first_two().with_key(key).slice(&database, 0, None).await.expect("seats");
        assert_eq!(seats.len(), expected);
    }
}
