//! Pages that a browser has already.

use cbv::testing::{Answer, Client};
use sea_orm::prelude::*;
use sea_orm::{IntoActiveModel, Set};

use super::shop::{client, own, page};
use crate::models::{author, book};

async fn again(client: &Client, path: &str, seen: &Answer) -> Answer {
    let tag = seen.header("etag").unwrap_or_else(|| panic!("{path} has a tag"));
    client.get(path).header("if-none-match", tag).await
}

#[tokio::test]
async fn what_is_unchanged_is_not_sent_again() {
    let client = client().await;
    let book = page(&client, "/").await.books().swap_remove(0);
    for path in [book.as_str(), "/authors/lukasz-wojcik/", "/feed"] {
        let seen = client.get(path).await;
        let answer = again(&client, path, &seen).await;
        assert_eq!((answer.status().as_u16(), answer.text()), (304, ""), "{path}");
        assert_eq!(answer.header("etag"), seen.header("etag"), "{path}");
    }
    // A part of the page is something else.
    let seen = client.get(&book).await;
    let part = client.get(&book).header("hx-request", "true").await;
    assert_ne!(part.header("etag"), seen.header("etag"));
    let answer = again(&client, &book, &part).await;
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn what_has_changed_is() {
    let (client, database) = own("unchanged").await;
    let author = author::Entity::find_by_slug("lukasz-wojcik").one(&database).await;
    let author = author.expect("an answer").expect("an author");
    let path = "/authors/lukasz-wojcik/";
    let mut seen = client.get(path).await;

    let mut row = author.clone().into_active_model();
    row.country = Set("Utopia".to_owned());
    row.update(&database).await.expect("it is changed");
    let answer = again(&client, path, &seen).await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().contains("Utopia"));
    seen = answer;

    let books = book::Entity::find().filter(book::Column::AuthorId.eq(author.id));
    let book = books.one(&database).await.expect("an answer").expect("a book");
    let of_book = format!("/books/{}/", book.slug);
    let seen_book = client.get(&of_book).await;
    let review = [("reader", "Ada"), ("stars", "5"), ("text", "It weaves.")];
    assert_eq!(client.post(&of_book).form(&review).await.status(), 302);
    // What was done is told, once, and no tag is on that page.
    let told = again(&client, &of_book, &seen_book).await;
    assert!(told.status() == 200 && told.text().contains("has your review."), "{}", told.text());
    assert_eq!(told.header("etag"), None);
    let reviewed = client.get(&of_book).await;
    assert!(!reviewed.text().contains("has your review."));
    assert_eq!(again(&client, &of_book, &reviewed).await.status(), 304);
    // Another visitor is shown the form, and so another page.
    client.clear_cookies();
    assert_eq!(again(&client, &of_book, &reviewed).await.status(), 200);

    book.delete(&database).await.expect("it is deleted");
    let answer = again(&client, path, &seen).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(again(&client, path, &answer).await.status(), 304);
}
