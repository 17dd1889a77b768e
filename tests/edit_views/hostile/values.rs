//! Values that a column cannot have.

use super::{Site, with};

#[tokio::test]
async fn nul() {
    let site = Site::new().await;
    let null = "!Null characters are not allowed.";
    for field in ["note", "shelf", "remark"] {
        site.refuses(&with(field, "a\0b"), null).await;
        site.refuses(&with(field, "\0"), null).await;
    }
    site.refuses(&with("data", r#""a\u0000""#), null).await;
    site.refuses(&with("place", "1\0"), "!Enter a whole number.").await;
    site.refuses(&with("weight", "1\0"), "!Enter a number.").await;
    let no_row = "!Select a valid choice. That choice is not one of the available choices.";
    site.refuses(&with("author", "1\0"), no_row).await;
    // PostgreSQL refuses one within JSON, which SQLite stores.
    let nested = with("data", r#"{"a": ["\u0000"]}"#);
    if site.is_postgres() {
        site.refuses(&nested, null).await;
    } else {
        site.takes(&nested).await;
    }
}

#[tokio::test]
async fn integers_beyond_the_column() {
    let site = Site::new().await;
    let most = "!Ensure this value is less than or equal to 2147483647.";
    for number in ["2147483648", "9223372036854775808", &"9".repeat(5_000)] {
        site.refuses(&with("place", number), most).await;
    }
    let least = "!Ensure this value is greater than or equal to -2147483648.";
    for number in ["-2147483649", &format!("-{}", "9".repeat(5_000))] {
        site.refuses(&with("place", number), least).await;
    }
    // PostgreSQL computes with it, and SQLite has more bits.
    let large = with("place", "2147483647");
    if site.is_postgres() {
        site.refuses(&large, "!Enter a number that is not so large.").await;
    } else {
        site.takes(&large).await;
    }
}

#[tokio::test]
async fn integers_beyond_64_bits() {
    let site = Site::new().await;
    let most = "!Ensure this value is less than or equal to 9223372036854775807.";
    site.refuses(&with("serial", "9223372036854775808"), most).await;
    site.takes(&with("serial", "9223372036854775807")).await;
}

#[tokio::test]
async fn floats_that_are_no_numbers() {
    let site = Site::new().await;
    for number in ["NaN", "nan", "inf", "-Infinity", "1e999", "1e", "0x1p4", ""] {
        let error = if number.is_empty() { "!This field is required." } else { "!Enter a number." };
        site.refuses(&with("weight", number), error).await;
    }
    site.takes(&with("weight", "1e308")).await;
}

#[tokio::test]
async fn texts_longer_than_the_column() {
    let site = Site::new().await;
    let long = "é".repeat(21);
    let error = "!Ensure this value has at most 20 characters (it has 21).";
    site.refuses(&with("note", &long), error).await;
    let error = "!Ensure this value has at most 20 characters (it has 500000).";
    site.refuses(&with("note", &"x".repeat(500_000)), error).await;
    // Only the database knows; SQLite does not mind.
    let longer = with("shelf", "123456789");
    if site.is_postgres() {
        site.refuses(&longer, "!Enter a shorter value.").await;
    } else {
        site.takes(&longer).await;
    }
}

#[tokio::test]
async fn rows_that_there_are_not() {
    let site = Site::new().await;
    let no_row = "!Select a valid choice. That choice is not one of the available choices.";
    for key in ["99", "0", "-1", "9223372036854775808", "1 OR 1=1", "1;DROP TABLE loan", "None"] {
        site.refuses(&with("author", key), no_row).await;
    }
    site.refuses(&with("author", ""), "!This field is required.").await;
}

/// Keys in the URL.
#[tokio::test]
async fn rows_of_the_url_that_there_are_not() {
    let site = Site::new().await;
    let before = site.stored().await;
    for key in ["99", "-1", "9223372036854775808", "1%00", "1%20OR%201=1", "%FF", "x"] {
        for (method, path) in [("POST", format!("/{key}/")), ("DELETE", format!("/{key}/remove/"))]
        {
            let answer = site.client.request(method, &path).form(&super::VALID).await;
            assert!([400, 404].contains(&super::mistake(&answer)), "{method} {path}");
        }
    }
    assert_eq!(site.stored().await, before);
}
