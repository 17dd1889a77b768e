//! `generic::list`, `generic::detail`

use cbv::generic::{detail, detail_by_slug, list};
use cbv::prelude::*;
use cbv::query_set::Loaded;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entities::{author, book};
use crate::{App, shelf, status, text};

urls! {
    mod urls: App {
        "/" => list(book::Entity::find()).paginate_by(4), name = books;
        "/long/" => list(book::Entity::find().filter(book::Column::Pages.gt(300)))
            .template_name("book_list.html");
        "/words/" => list(vec!["one", "two"]).context_object_name("book_list")
            .template_name("words.html");
        "/loaded/" => list(Loaded::new(
            book::Entity::find(),
            book::Entity::load().with(author::Entity),
        )).template_name("loaded.html").count(false).paginate_by(2);
        "/book/{pk}/" => detail(book::Entity::find()), name = book;
        "/isbn/{slug: Slug}/" => detail_by_slug(book::Entity::find(), book::Column::Isbn);
    }
}

const TEMPLATES: [(&str, &str); 4] = [
    ("book_list.html", "{% for book in book_list %}{{ book.id }} {% endfor %}{{ is_paginated }}"),
    ("words.html", "{{ book_list|join(' ') }}"),
    ("loaded.html", "{% for book in object_list %}{{ book.author.name }};{% endfor %}"),
    ("book_detail.html", "{{ book.title }} {{ object.pages }}"),
];

#[tokio::test]
async fn lists() {
    let (client, queries) = shelf(urls::router(), TEMPLATES).await;
    assert_eq!(text(&client, "/").await, "1 2 3 4 True");
    let order = r#"ORDER BY "book"."id" ASC LIMIT 4"#;
    assert!(queries.take()[1].ends_with(order), "pages are in a fixed order");
    assert_eq!(text(&client, "/?page=2").await, "5 6 True");
    assert_eq!(text(&client, "/long/").await, "1 2 False");
    assert_eq!(text(&client, "/words/").await, "one two");
    assert_eq!(text(&client, "/loaded/").await, "Ursula K. Le Guin;Ursula K. Le Guin;");
    assert_eq!(status(&client, "/?page=3").await, 404);
    assert_eq!(client.head("/").await.status(), 200);
    assert_eq!(client.post("/").await.status(), 405);
}

#[tokio::test]
async fn details() {
    let (client, _) = shelf(urls::router(), TEMPLATES).await;
    assert_eq!(text(&client, "/book/3/").await, "Solaris 204");
    assert_eq!(text(&client, "/isbn/9780156027601/").await, "Solaris 204");
    for path in ["/book/7/", "/book/x/", "/book/-1/", "/book/99999999999999999999/", "/isbn/978/"] {
        assert_eq!(status(&client, path).await, 404, "{path}");
    }
    assert_eq!(urls::books(), "/");
    assert_eq!(urls::book("3"), "/book/3/");
}
