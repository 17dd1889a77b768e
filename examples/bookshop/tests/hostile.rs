//! Whatever a visitor sends is answered with a page or with 404.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::shop::client;

fn texts() -> Vec<String> {
    let texts = [
        "",
        " ",
        "\0",
        "a\0b",
        "'",
        "\"",
        "\"open",
        "' OR 1=1 --",
        "'; DROP TABLE book; --",
        "%",
        "_",
        "100%",
        "|",
        "||%_",
        "\\",
        "{{ 7 * 7 }}",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "../../etc/passwd",
        "٣",
        "2",
        "-1",
        "0",
        "1e3",
        "99999999999999999999999999999999999999999",
        "last",
        "-",
        "--price",
        "price,-price",
        "price,title,pubdate,pages,price",
        "author_id",
        "id",
        "Łukasz",
        "ﷺ",
        "\u{202e}txt",
        "\u{feff}",
        "e\u{301}",
        "👩‍🚀",
    ];
    let long =
        ["a".repeat(999), "a".repeat(5_000), "a ".repeat(400), "%".repeat(900), "Ł".repeat(600)];
    texts.map(str::to_owned).into_iter().chain(long).collect()
}

#[tokio::test]
async fn nothing_makes_the_shop_fail() {
    let client = client().await;
    for text in texts() {
        let encoded = utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string();
        let paths = [
            format!("/books/?q={encoded}"),
            format!("/books/?page={encoded}"),
            format!("/books/?sort={encoded}"),
            format!("/books/?q=the&q={encoded}&sort={encoded}&page={encoded}&{encoded}={encoded}"),
            format!("/subjects/crime/?q={encoded}&sort=price"),
            format!("/books/?binding={encoded}&after={encoded}&min_price={encoded}"),
            format!("/books/?max_price={encoded}&after=2020-01-01&after={encoded}"),
            format!("/subjects/{encoded}/"),
            format!("/books/{encoded}/"),
            format!("/authors/{encoded}/"),
            format!("/isbn/{encoded}/"),
            format!("/static/{encoded}"),
            format!("/{encoded}"),
        ];
        for path in paths {
            for answer in [client.get(&path).await, client.head(&path).await] {
                let status = answer.status().as_u16();
                // Two slashes in a row, and a path without its slash, are led to another one.
                assert!(matches!(status, 200 | 301 | 404), "{status} {path}");
                assert!(!answer.text().contains("<script>alert"), "{path}");
                assert!(!answer.text().contains("<img src=x"), "{path}");
            }
        }
    }
    // All of it is still there.
    assert!(client.get("/books/").await.text().contains("of 384 books"));
}

#[tokio::test]
async fn bytes_that_are_no_text() {
    let client = client().await;
    for path in ["/books/%ff/", "/authors/%c3%28/", "/subjects/%ff/", "/isbn/%ff/", "/static/%ff"] {
        assert_eq!(client.get(path).await.status(), 404, "{path}");
    }
    for path in
        ["/books/?q=%ff", "/books/?page=%ff", "/books/?sort=%ff", "/books/?%ff", "/books/?q=%"]
    {
        let status = client.get(path).await.status().as_u16();
        assert!(matches!(status, 200 | 400 | 404), "{status} {path}");
    }
}

/// A pattern of LIKE is no pattern here.
#[tokio::test]
async fn a_search_is_taken_for_itself() {
    let client = client().await;
    for q in ["%25", "_", "the%25garden", "%7C"] {
        let answer = client.get(&format!("/books/?q={q}")).await;
        assert!(answer.text().contains("No book matches"), "{q}");
    }
}
