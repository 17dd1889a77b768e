//! `sortable_by`

use axum::Router;
use cbv::prelude::*;

use crate::entities::book;
use crate::{shelf, status, text};

const SHOWN: &str = "{% for book in book_list %}{{ book.id }} {% endfor %}";
const LINKS: &str = "{% for name in sorting %}{{ name }} {{ sorting[name].direction }} \
                     {{ sorting[name].url|safe }};{% endfor %}";

#[derive(ListView)]
#[view(model = book::Entity, ordering = "-title", sortable_by = ["title", "pages"])]
struct Books;

async fn shown(template: &'static str, path: &str) -> String {
    let books = Router::new().view("/", Books::as_view());
    let (client, _) = shelf(books, [("book_list.html", template)]).await;
    text(&client, path).await
}

#[tokio::test]
async fn by_a_column_and_the_other_way_round() {
    assert_eq!(shown(SHOWN, "/").await, "2 1 3 6 5 4 ", "the order of the view");
    assert_eq!(shown(SHOWN, "/?sort=").await, "2 1 3 6 5 4 ");
    assert_eq!(shown(SHOWN, "/?sort=title").await, "4 5 6 3 1 2 ");
    assert_eq!(shown(SHOWN, "/?sort=-title").await, "2 1 3 6 5 4 ");
}

/// 3 and 4 have as many pages: the order of the view decides, and after it the key.
#[tokio::test]
async fn what_it_leaves_open_is_decided_by_the_view() {
    assert_eq!(shown(SHOWN, "/?sort=pages").await, "5 3 4 6 2 1 ");
    assert_eq!(shown(SHOWN, "/?sort=pages,title").await, "5 4 3 6 2 1 ");
    assert_eq!(shown(SHOWN, "/?sort=-pages,title,pages").await, "1 2 6 4 3 5 ");
}

#[tokio::test]
async fn no_other_column() {
    let (client, queries) =
        shelf(Router::new().view("/", Books::as_view()), [("book_list.html", SHOWN)]).await;
    let others = [
        "isbn",
        "Title",
        "TITLE",
        "-",
        "--title",
        "title%20",
        "title,isbn",
        "title%00",
        "1",
        "title;DROP%20TABLE%20book",
        "%22title%22",
        "+title",
        "book.title",
        "ｔｉｔｌｅ",
    ];
    for other in others {
        assert_eq!(status(&client, &format!("/?sort={other}")).await, 404, "{other}");
    }
    assert!(queries.take().is_empty(), "no database is asked");
}

#[tokio::test]
async fn links_sort_turn_and_start_at_the_first_page() {
    let none = "title none ?sort=title;pages none ?sort=pages;";
    assert_eq!(shown(LINKS, "/").await, none);
    let kept = "title none ?a=1&sort=title;pages none ?a=1&sort=pages;";
    assert_eq!(shown(LINKS, "/?a=1&page=3").await, kept);
    let up = "title ascending ?sort=-title&a=%26;pages none ?sort=pages&a=%26;";
    assert_eq!(shown(LINKS, "/?sort=title&a=%26&page=1").await, up);
    let down = "title descending ?sort=title;pages none ?sort=pages;";
    assert_eq!(shown(LINKS, "/?sort=-title,pages").await, down);
}

#[tokio::test]
async fn another_parameter() {
    let router = Router::new().view("/", Books::as_view().sort_kwarg("o"));
    let (client, _) = shelf(router, [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/?o=title&sort=isbn").await, "4 5 6 3 1 2 ");
}
