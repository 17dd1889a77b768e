//! URLs from names: what cannot be reversed, and how that is said.

use std::borrow::Cow;

use cbv::Slug;
use cbv::prelude::*;

use crate::logs;
use crate::urls::views::{Book, ByName, BySlug, Home, Rest};

mod shop {
    use super::Book;
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls, app_name = shop {
            "/{pk: i64}/" => Book::as_view(), name = item;
        }
    }
}

urls! {
    mod urls {
        "/" => Home::as_view(), name = home;
        "/books/{pk: i64}/" => Book::as_view(), name = book;
        "/books/{slug: Slug}/" => BySlug::as_view(), name = by_slug;
        "/names/{name}/" => ByName::as_view(), name = by_name;
        "/shop/" => include shop::urls, namespace = shop;
        "/{*rest}" => Rest::as_view(), name = rest;
    }
}

fn refused<const N: usize>(name: &str, captures: [(&str, &str); N]) -> String {
    urls::reverse(name, captures).expect_err("it has no URL").to_string()
}

#[test]
fn a_name_that_no_pattern_has() {
    assert_eq!(refused("bok", []), "no pattern has the name `bok`; did you mean `book`?");
    assert_eq!(
        refused("shop:itme", []),
        "no pattern has the name `shop:itme`; did you mean `shop:item`?"
    );
    let of_shop = "no pattern has the name `item`; did you mean `shop:item`?";
    assert_eq!(refused("item", []), of_shop, "without its namespace");
    assert_eq!(refused("banana", []), "no pattern has the name `banana`");
    assert_eq!(refused("", []), "no pattern has the name ``");
}

#[test]
fn captures_that_the_pattern_does_not_take() {
    let book = "`book` (`/books/{pk: i64}/`) cannot be reversed: ";
    assert_eq!(refused("book", []), format!("{book}`pk` is missing"));
    assert_eq!(refused("book", [("id", "7")]), format!("{book}`pk` is missing"));
    assert_eq!(
        refused("book", [("pk", "7"), ("page", "2")]),
        format!("{book}it has no capture `page`")
    );
    assert_eq!(
        refused("book", [("pk", "seven")]),
        format!("{book}\"seven\" is no value of `{{pk: i64}}`")
    );
    assert_eq!(
        refused("book", [("pk", "7"), ("pk", "8")]),
        format!("{book}it has no capture `pk`")
    );
    let by_position = urls::routes().reverse_in_order("book", &["7", "8"]);
    assert_eq!(
        by_position.expect_err("there is one capture").to_string(),
        format!("{book}it has 1 captures, and there are 2 values")
    );
}

#[test]
fn values_that_no_url_leads_to() {
    for value in ["", ".", ".."] {
        assert_eq!(
            refused("by_name", [("name", value)]),
            format!(
                "`by_name` (`/names/{{name}}/`) cannot be reversed: {value:?} is no value of `{{name: String}}`"
            )
        );
        assert_eq!(urls::by_name(value), "/names/%FF/");
    }
    for value in ["", "..", "a/../b", "./a"] {
        assert_eq!(urls::rest(value), "/%FF");
    }
}

/// The URL would lead to the pattern before it.
#[test]
fn values_that_an_earlier_pattern_takes() {
    let seven = <Slug as Converter>::from_url("7").expect("it is a slug");
    assert_eq!(urls::by_slug(&seven), "/books/%FF/");
    assert_eq!(
        refused("by_slug", [("slug", "7")]),
        "`by_slug` (`/books/{slug: Slug}/`) cannot be reversed: `/books/{pk: i64}/` before it takes `/books/7/`"
    );
    assert_eq!(urls::rest("names/Ada/"), "/%FF");
    assert_eq!(urls::rest("names/Ada"), "/names/Ada");
}

#[test]
fn what_no_url_leads_to_is_logged() {
    let (logs, guard) = logs::record();
    assert_eq!(urls::by_name(".."), "/names/%FF/");
    assert_eq!(urls::rest("shop/7/"), "/%FF");
    drop(guard);
    assert_eq!(
        logs.lines(),
        [
            r#"ERROR cbv::request no URL leads to the value "..": /names/%FF/ is a 404"#,
            "ERROR cbv::request `/shop/{pk: i64}/` takes /shop/7/ before the pattern `rest` could: /%FF is a 404",
        ]
    );
}

#[test]
fn values_of_every_kind() {
    let text = String::from("a b");
    assert_eq!(urls::by_name(&text), "/names/a%20b/");
    assert_eq!(urls::by_name(text.as_str()), "/names/a%20b/");
    assert_eq!(urls::by_name(Cow::Borrowed("a")), "/names/a/");
    assert_eq!(urls::by_name(text), "/names/a%20b/");
    let reverse = urls::reverse("book", vec![("pk", 7)]);
    assert_eq!(reverse.as_deref(), Ok("/books/7/"));
    assert_eq!(urls::reverse("home", ()).as_deref(), Ok("/"));
}
