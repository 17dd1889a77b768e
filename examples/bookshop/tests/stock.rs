//! The catalogue itself.

use std::collections::HashSet;

use cbv::{Converter, Slug};
use chrono::{Datelike, NaiveDate};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

use super::shop::{catalogue, new_file};
use crate::database;
use crate::models::{author, book, review, subject};

async fn books() -> Vec<book::Model> {
    let books = book::Entity::find().order_by_asc(book::Column::Id).all(&catalogue().await).await;
    books.expect("an answer")
}

/// ISO 2108
#[tokio::test]
async fn numbers_of_books_are_right() {
    for book in books().await {
        let digits: Vec<_> = book.isbn.chars().filter_map(|c| c.to_digit(10)).collect();
        assert_eq!((digits.len(), book.isbn.len()), (13, 13), "{}", book.isbn);
        let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(d, w)| d * w).sum();
        assert_eq!(sum % 10, 0, "{}", book.isbn);
    }
}

#[tokio::test]
async fn every_column_is_filled_sensibly() {
    let database = catalogue().await;
    let authors = author::Entity::find().all(&database).await.expect("an answer");
    let books = books().await;
    let slugs =
        authors.iter().map(|author| &author.slug).chain(books.iter().map(|book| &book.slug));
    for slug in slugs {
        assert!(Slug::from_url(slug).is_some(), "{slug}");
    }
    let last = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    for book in &books {
        let author = authors.iter().find(|author| author.id == book.author_id).expect("an author");
        assert!(book.pubdate.year() >= author.born + 22 && book.pubdate < last, "{book:?}");
        assert!(
            (500..5_000).contains(&book.price.0) && (30..800).contains(&book.pages),
            "{book:?}"
        );
        assert!((0..360).contains(&book.hue) && book.stock >= 0, "{book:?}");
        let texts = [&book.title, &book.blurb];
        assert!(texts.iter().all(|text| !text.contains(['{', '}'])), "{book:?}");
        assert!(texts.iter().all(|text| !text.contains("  ") && !text.is_empty()), "{book:?}");
        assert!(book.title.starts_with(char::is_uppercase), "{book:?}");
    }
    assert_eq!(books.iter().map(|book| &book.title).collect::<HashSet<_>>().len(), 384);
    for author in &authors {
        let many = books.iter().filter(|book| book.author_id == author.id).count();
        assert!(many >= 3, "{}: {many}", author.name);
        assert!(author.sort_name.is_ascii() && !author.biography.contains('{'), "{author:?}");
    }
    let reviews = review::Entity::find().all(&database).await.expect("an answer");
    for review in &reviews {
        let book = books.iter().find(|book| book.id == review.book_id).expect("a book");
        assert!(review.written > book.pubdate && review.written < last, "{review:?}");
    }
}

/// A shop that is opened again has what it had.
#[tokio::test]
async fn the_catalogue_is_put_in_once() {
    for _ in 0..3 {
        let database = catalogue().await;
        let books = book::Entity::find().count(&database).await.expect("a number");
        let authors = author::Entity::find().count(&database).await.expect("a number");
        let subjects = subject::Entity::find().count(&database).await.expect("a number");
        assert_eq!((books, authors, subjects), (384, 60, 9));
    }
}

#[tokio::test]
async fn shops_that_start_at_once_share_one_catalogue() {
    let url = new_file("bookshop-at-once");
    let (one, other) = tokio::join!(database::open(&url), database::open(&url));
    for database in [one.expect("a shop"), other.expect("another shop")] {
        assert_eq!(book::Entity::find().count(&database).await.expect("a number"), 384);
    }
}

/// On every machine, and in every kind of database.
#[tokio::test]
async fn the_catalogue_is_always_the_same() {
    let all: Vec<_> = books().await.into_iter().flat_map(|book| [book.isbn, book.slug]).collect();
    // FNV-1a
    let hash = all.join("\n").bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!(format!("{hash:016x}"), "9c2bfcf67d086fd8");
}
