//! Patterns are tried in their order: the first that takes the path has it.

use cbv::prelude::*;
use cbv::testing::Client;

use crate::urls::got;
use crate::urls::views::{Archive, Book, ByName, BySlug, Home, Letter, Pair, Rest};

urls! {
    mod urls {
        "/" => Home::as_view(), name = home;
        "/books/new/" => Home::as_view();
        "/books/{pk: i64}/" => Book::as_view(), name = book;
        "/books/{slug: Slug}/" => BySlug::as_view(), name = by_slug;
        "/books/{name}/" => ByName::as_view(), name = by_name;
        "/books/{letter: char}" => Letter::as_view(), name = letter;
        "/years/{year: crate::urls::views::Year}/" => Archive::as_view();
        "/files/{pk: i64}/" => Book::as_view();
        "/files/{*rest}" => Rest::as_view();
        "/{name}/edit/" => ByName::as_view();
        "/{a}/{b}/" => Pair::as_view();
        "/{*rest}" => Rest::as_view();
    }
}

#[tokio::test]
async fn the_first_pattern_that_takes_the_path_has_it() {
    let client = Client::new(urls::router());
    for (path, expected) in [
        ("/", "Home"),
        ("/books/new/", "Home"),
        ("/books/7/", "Book pk=7"),
        ("/books/-7/", "Book pk=-7"),
        ("/books/+7/", r#"ByName name="+7""#),
        ("/books/99999999999999999999/", r#"BySlug slug=Slug("99999999999999999999")"#),
        ("/books/a-b/", r#"BySlug slug=Slug("a-b")"#),
        ("/books/a%20b/", r#"ByName name="a b""#),
        ("/books/x", "Letter letter='x'"),
        ("/books/%C3%A9", "Letter letter='é'"),
    ] {
        assert_eq!(got(&client, path).await, expected, "{path}");
    }
}

#[tokio::test]
async fn a_pattern_of_another_shape_has_its_turn_too() {
    let client = Client::new(urls::router());
    for (path, expected) in [
        ("/books/xy", r#"Rest rest="books/xy""#),
        ("/years/2008/", "Archive year=Year(2008)"),
        ("/years/208/", r#"Pair a="years" b="208""#),
        ("/years/208/x/", r#"Rest rest="years/208/x/""#),
        ("/files/7/", "Book pk=7"),
        ("/files/seven/", r#"Rest rest="seven/""#),
        ("/files/7/8", r#"Rest rest="7/8""#),
        ("/anything/edit/", r#"ByName name="anything""#),
        ("/books/edit/", r#"BySlug slug=Slug("edit")"#),
        ("/any/thing/", r#"Pair a="any" b="thing""#),
        ("/any/thing", r#"Rest rest="any/thing""#),
        ("/any//thing", r#"Rest rest="any//thing""#),
        ("//", r#"Rest rest="/""#),
    ] {
        assert_eq!(got(&client, path).await, expected, "{path}");
    }
}

#[tokio::test]
async fn what_is_no_text_is_nobodys() {
    let client = Client::new(urls::router());
    for path in ["/books/%FF/", "/books/%FF", "/%FF/edit/", "/files/%FF", "/%FF", "/a/%C3/"] {
        assert_eq!(got(&client, path).await, "404", "{path}");
    }
}

urls! {
    mod with_a_tail {
        "/{*rest}" => Rest::as_view();
    }
}

#[tokio::test]
async fn a_tail_takes_everything_but_nothing() {
    let client = Client::new(with_a_tail::router());
    assert_eq!(got(&client, "/a").await, r#"Rest rest="a""#);
    assert_eq!(got(&client, "/a%2Fb/c%3F").await, r#"Rest rest="a/b/c?""#);
    assert_eq!(got(&client, "/").await, "404");
}

urls! {
    mod of_one_place {
        "/{pk: i64}/" => Book::as_view();
        "/{slug: Slug}/" => BySlug::as_view();
        "/{name}/" => ByName::as_view();
        "/{pk: i64}/edit/" => Book::as_view();
        "/{slug: Slug}/rename/" => BySlug::as_view();
        "/{name}/rename/" => ByName::as_view();
    }
}

/// One place, three names, in one shape and in others.
#[tokio::test]
async fn captures_at_one_place_have_names_of_their_own() {
    let client = Client::new(of_one_place::router());
    for (path, expected) in [
        ("/7/", "Book pk=7"),
        ("/seven/", r#"BySlug slug=Slug("seven")"#),
        ("/s%20n/", r#"ByName name="s n""#),
        ("/7/edit/", "Book pk=7"),
        ("/seven/edit/", "404"),
        ("/seven/rename/", r#"BySlug slug=Slug("seven")"#),
        ("/s%20n/rename/", r#"ByName name="s n""#),
    ] {
        assert_eq!(got(&client, path).await, expected, "{path}");
    }
}
