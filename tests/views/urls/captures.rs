//! Captures as fields: of every type, in any spelling of the path.

use cbv::prelude::*;
use cbv::testing::Client;

use crate::urls::got;
use crate::urls::views::{Archive, ByName, Letter, Maybe, Rest, Year};

urls! {
    mod urls {
        "/archive/{year: Year}/" => Archive::as_view(), name = archive;
        "/letters/{letter: char}/" => Letter::as_view(), name = letter;
        "/maybe/" => Maybe::as_view();
        "/maybe/{pk: i64}/" => Maybe::as_view();
        "/maybe/{pk: i64}/{page: i64}/" => Maybe::as_view();
        "/maybe/{pk: Option<i64>}/last/" => Maybe::as_view(), name = maybe;
        "/bücher/{name}/" => ByName::as_view(), name = german;
        "/a b;c=d@e:f/{name}/" => ByName::as_view(), name = punctuated;
        "/files/{*rest}" => Rest::as_view(), name = file;
        "/typed/{r#type: i64}/" => Typed::as_view(), name = typed;
    }
}

#[derive(View)]
struct Typed {
    #[view(path)]
    r#type: i64,
}

impl Typed {
    #[handler(get)]
    async fn show(&self) -> String {
        self.r#type.to_string()
    }
}

/// A reference will do.
const YEAR: &Year = &Year(2008);

#[tokio::test]
async fn types_of_the_users_own() {
    let client = Client::new(urls::router());
    assert_eq!(got(&client, "/archive/0070/").await, "Archive year=Year(70)");
    assert_eq!(got(&client, "/archive/70/").await, "404");
    assert_eq!(urls::archive(Year(70)), "/archive/0070/");
    assert_eq!(urls::archive(YEAR), "/archive/2008/");
}

#[tokio::test]
async fn a_field_that_is_an_option_may_have_no_capture() {
    let client = Client::new(urls::router());
    assert_eq!(got(&client, "/maybe/").await, "Maybe pk=None page=None");
    assert_eq!(got(&client, "/maybe/7/").await, "Maybe pk=Some(7) page=None");
    assert_eq!(got(&client, "/maybe/7/2/").await, "Maybe pk=Some(7) page=Some(2)");
    assert_eq!(got(&client, "/maybe/seven/").await, "404");
    assert_eq!(got(&client, "/maybe/7/last/").await, "Maybe pk=Some(7) page=None");
    assert_eq!(urls::maybe(Some(7)), "/maybe/7/last/");
    assert_eq!(urls::maybe(None), "/maybe/%FF/last/");
}

#[tokio::test]
async fn literals_stand_in_patterns_as_they_are_read() {
    let client = Client::new(urls::router());
    let ada = r#"ByName name="Ada""#;
    assert_eq!(urls::german("Ada"), "/b%C3%BCcher/Ada/");
    for path in ["/b%C3%BCcher/Ada/", "/b%c3%bccher/Ada/", "/%62%C3%BCcher/Ada/"] {
        assert_eq!(got(&client, path).await, ada, "{path}");
    }
    assert_eq!(urls::punctuated("Ada"), "/a%20b;c=d@e:f/Ada/");
    assert_eq!(got(&client, &urls::punctuated("Ada")).await, ada);
    assert_eq!(got(&client, "/b%C3%BCcher/%C3%84%2F%3F%25/").await, "ByName name=\"Ä/?%\"");
}

#[tokio::test]
async fn a_tail_keeps_its_slashes() {
    let client = Client::new(urls::router());
    assert_eq!(urls::file("a/b c/d?e"), "/files/a/b%20c/d%3Fe");
    assert_eq!(got(&client, "/files/a/b%20c/d%3Fe").await, r#"Rest rest="a/b c/d?e""#);
    assert_eq!(got(&client, "/files/a//b/").await, r#"Rest rest="a//b/""#);
    assert_eq!(got(&client, "/files/").await, "404");
}

#[tokio::test]
async fn a_name_that_is_a_keyword() {
    let client = Client::new(urls::router());
    assert_eq!(got(&client, &urls::typed(7)).await, "7");
    assert_eq!(urls::reverse("typed", [("type", 7)]).as_deref(), Ok("/typed/7/"));
}

fn detail() -> cbv::AsView<ByName> {
    ByName::as_view()
}

urls! {
    mod of_a_function {
        "/{name: i64}/" => detail();
    }
}

/// The type of the view does not show in the expression: the capture is checked all the same.
#[tokio::test]
async fn a_view_that_a_function_makes() {
    let client = Client::new(of_a_function::router());
    assert_eq!(got(&client, "/7/").await, r#"ByName name="7""#);
    assert_eq!(got(&client, "/x/").await, "404");
    assert_eq!(client.options("/x/").await.status(), 404);
}
