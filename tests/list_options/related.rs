//! `related`: rows that bring others along, in a fixed number of queries.

use axum::Router;
use cbv::prelude::*;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::entities::{author, book, review};
use crate::{shelf, text};

const SHOWN: &str = "{% for book in book_list %}{{ book.title }}, {{ book.author.name }}, \
                     {{ book.reviews|map(attribute='text')|join('+') }};{% endfor %}";

#[derive(ListView)]
#[view(model = book::Entity, related = [author::Entity, review::Entity], paginate_by = 2)]
#[view(search_fields = "title", sortable_by = "title")]
struct Books;

#[derive(DetailView)]
#[view(model = book::Entity, related = [author::Entity, review::Entity])]
struct Book {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = book::Entity, related = [author::Entity], slug_field = "isbn")]
struct ByIsbn {
    #[view(path)]
    slug: Slug,
}

#[derive(ListView)]
#[view(model = author::Entity, related = [(book::Entity, review::Entity)])]
struct Authors;

#[tokio::test]
async fn a_page_has_its_authors_and_reviews() {
    let router = Router::new().view("/", Books::as_view());
    let (client, queries) = shelf(router, [("book_list.html", SHOWN)]).await;
    let first = "The Dispossessed, Ursula K. Le Guin, Walls!+Twice read.;\
                 The Left Hand of Darkness, Ursula K. Le Guin, ;";
    assert_eq!(text(&client, "/").await, first);
    let asked = queries.take();
    assert_eq!(asked.len(), 3, "a count, books with their authors, reviews: {asked:#?}");
    assert!(asked[1].ends_with("LIMIT 2"), "{}", asked[1]);
    let picnic = "Roadside |Picnic, Many Hands, ;";
    assert_eq!(text(&client, "/?q=picnic&sort=-title").await, picnic);
}

/// However many there are on a page.
#[tokio::test]
async fn the_number_of_queries_is_fixed() {
    for size in [1_u64, 3, 6, 100] {
        let router = Router::new().view("/", Books::as_view().paginate_by(size));
        let (client, queries) = shelf(router, [("book_list.html", SHOWN)]).await;
        text(&client, "/").await;
        assert_eq!(queries.take().len(), 3, "{size} a page");
    }
}

#[tokio::test]
async fn one_object_with_what_belongs_to_it() {
    let router = Router::new().view("/{pk}", Book::as_view());
    let shown = "{{ book.author.name }}: {{ book.reviews|length }}";
    let (client, queries) = shelf(router, [("book_detail.html", shown)]).await;
    assert_eq!(text(&client, "/1").await, "Ursula K. Le Guin: 2");
    assert_eq!(queries.take().len(), 2);
    assert_eq!(client.get("/7").await.status(), 404);
}

/// The function of `lookup` filters as it filters a select.
#[tokio::test]
async fn one_object_by_a_lookup() {
    #[derive(DetailView)]
    #[view(model = book::Entity, related = [author::Entity], lookup = Self::longest)]
    struct Longest;

    impl Longest {
        fn longest<Q: QueryFilter>(&self, books: Q) -> Q {
            books.filter(book::Column::Pages.gt(380))
        }
    }

    let router = Router::new().view("/", Longest::as_view());
    let shown = "{{ book.title }} {{ book.author.name }}";
    let (client, _) = shelf(router, [("book_detail.html", shown)]).await;
    assert_eq!(text(&client, "/").await, "The Dispossessed Ursula K. Le Guin");
}

#[tokio::test]
async fn one_object_by_its_slug() {
    let router = Router::new().view("/{slug}", ByIsbn::as_view());
    let shown = "{{ book.title }} {{ book.author.name }}{{ book.reviews or '' }}";
    let (client, queries) = shelf(router, [("book_detail.html", shown)]).await;
    assert_eq!(text(&client, "/9780156027601").await, "Solaris Stanisław Lem");
    assert_eq!(queries.take().len(), 1);
    assert_eq!(client.get("/978").await.status(), 404);
}

#[tokio::test]
async fn what_is_related_to_what_is_related() {
    let router = Router::new().view("/", Authors::as_view());
    let shown = "{% for author in author_list %}{{ author.name }}:{% for book in author.books %} \
                 {{ book.id }}/{{ book.reviews|length }}{% endfor %};{% endfor %}";
    let (client, queries) = shelf(router, [("author_list.html", shown)]).await;
    let all = "Ursula K. Le Guin: 1/2 2/0;Stanisław Lem: 3/0;Many Hands: 4/0 5/0 6/0;";
    assert_eq!(text(&client, "/").await, all);
    assert_eq!(queries.take().len(), 3);
}
