//! Captures of the URL: text on one side, a type on the other.

use std::borrow::Cow;

use axum::Router;
use cbv::Converter;
use cbv::prelude::*;
use cbv::testing::Client;

/// A view that shows one capture of a type.
macro_rules! showing {
    ($view:ident: $type:ty) => {
        #[derive(View)]
        struct $view {
            #[view(path)]
            value: $type,
        }

        impl $view {
            #[handler(get)]
            async fn get(&self) -> String {
                format!("{:?}", self.value)
            }
        }
    };
}

showing!(Unsigned: u8);
showing!(Signed: i8);
showing!(Large: u128);
showing!(Text: String);
showing!(Slugged: Slug);
showing!(Letter: char);
showing!(Truth: bool);
showing!(Maybe: Option<u32>);

/// What each segment is answered with; `None` is a 404.
async fn assert_values(client: Client, expected: &[(&str, Option<&str>)]) {
    for (segment, value) in expected {
        let answer = client.get(&format!("/{segment}")).await;
        let came = (answer.status() != 404).then(|| answer.text());
        assert_eq!(came, *value, "{segment}");
    }
}

#[tokio::test]
async fn unsigned_integers_have_no_sign() {
    let client = Client::view("/{value}", Unsigned::as_view());
    let values = [
        ("0", Some("0")),
        ("007", Some("7")),
        ("255", Some("255")),
        ("256", None),
        ("-1", None),
        ("-0", None),
        ("+1", None),
        ("%2B1", None),
        ("1.0", None),
        ("1e2", None),
        ("1_0", None),
        ("0x1", None),
        ("%201", None),
        ("1%20", None),
        ("%D9%A1", None),
        ("x", None),
        ("%31", Some("1")),
    ];
    assert_values(client, &values).await;
}

#[tokio::test]
async fn signed_integers_may_be_negative() {
    let client = Client::view("/{value}", Signed::as_view());
    let values = [
        ("-128", Some("-128")),
        ("-129", None),
        ("127", Some("127")),
        ("128", None),
        ("+1", None),
        ("-", None),
        ("--1", None),
    ];
    assert_values(client, &values).await;
}

#[tokio::test]
async fn large_integers_do_not_wrap() {
    let client = Client::view("/{value}", Large::as_view());
    let max = u128::MAX.to_string();
    let values = [
        (max.as_str(), Some(max.as_str())),
        ("340282366920938463463374607431768211456", None),
        ("00000000000000000000000000000000000000000000000000001", Some("1")),
    ];
    assert_values(client, &values).await;
}

#[tokio::test]
async fn text_is_percent_decoded_once() {
    let client = Client::view("/{value}", Text::as_view());
    let values = [
        ("Ada", Some(r#""Ada""#)),
        ("Ada%20L", Some(r#""Ada L""#)),
        ("%C3%A9", Some(r#""é""#)),
        ("%2541", Some(r#""%41""#)),
        ("a+b", Some(r#""a+b""#)),
        ("%", Some(r#""%""#)),
        ("%zz", Some(r#""%zz""#)),
        ("%00", Some(r#""\0""#)),
    ];
    assert_values(client, &values).await;
}

#[tokio::test]
async fn text_that_is_not_utf_8_is_not_found() {
    let text = Client::view("/{value}", Text::as_view());
    let number = Client::view("/{value}", Unsigned::as_view());
    for segment in ["%FF", "a%FFb", "%C3", "%C3%28", "%ED%A0%80"] {
        assert_values(text.clone(), &[(segment, None)]).await;
        assert_values(number.clone(), &[(segment, None)]).await;
    }
}

#[tokio::test]
async fn slugs_are_letters_digits_and_dashes() {
    let client = Client::view("/{value}", Slugged::as_view());
    let values = [
        ("a-slug_9", Some(r#"Slug("a-slug_9")"#)),
        ("-", Some(r#"Slug("-")"#)),
        ("%61", Some(r#"Slug("a")"#)),
        ("not%20slug", None),
        ("a.b", None),
        ("a%0A", None),
        ("%C3%A9", None),
        ("a%2Fb", None),
    ];
    assert_values(client, &values).await;
}

#[tokio::test]
async fn letters_and_truth() {
    let client = Client::view("/{value}", Letter::as_view());
    assert_values(client, &[("a", Some("'a'")), ("%C3%A9", Some("'é'")), ("ab", None)]).await;
    let client = Client::view("/{value}", Truth::as_view());
    assert_values(client, &[("true", Some("true")), ("True", None), ("1", None)]).await;
}

#[tokio::test]
async fn an_option_is_for_routes_without_the_capture() {
    let router = Router::new().view("/", Maybe::as_view()).view("/{value}", Maybe::as_view());
    let client = Client::new(router);
    assert_values(client, &[("", Some("None")), ("7", Some("Some(7)")), ("x", None)]).await;
}

#[derive(View)]
struct Renamed {
    #[view(path = "slug")]
    name: Slug,
    #[view(path = "pk")]
    id: u32,
    #[view(path)]
    r#type: String,
}

impl Renamed {
    #[handler(get)]
    async fn get(&self) -> String {
        format!("{} {} {}", self.name, self.id, self.r#type)
    }
}

#[tokio::test]
async fn a_capture_may_have_another_name() {
    let client = Client::view("/{pk}/{type}/{slug}", Renamed::as_view());
    assert_eq!(client.get("/7/t/a").await.text(), "a 7 t");
    assert_eq!(client.get("/x/t/a").await.status(), 404);
}

/// A converter of the application's own.
#[derive(Debug)]
struct Year(u16);

impl Converter for Year {
    fn from_url(segment: &str) -> Option<Self> {
        (segment.len() == 4).then(|| u16::from_url(segment).map(Self))?
    }

    fn to_url(&self) -> Cow<'_, str> {
        format!("{:04}", self.0).into()
    }
}

#[derive(View)]
struct Archive {
    #[view(path)]
    year: Year,
    #[view(path)]
    page: Option<Year>,
}

impl Archive {
    #[handler(get)]
    async fn get(&self) -> String {
        format!("{} {:?}", self.year.0, self.page.as_ref().map(Year::to_url))
    }
}

#[tokio::test]
async fn a_converter_of_ones_own() {
    let router = Router::new()
        .view("/{year}", Archive::as_view())
        .view("/{year}/{page}", Archive::as_view());
    let client = Client::new(router);
    assert_eq!(client.get("/2008").await.text(), "2008 None");
    assert_eq!(client.get("/2008/0009").await.text(), r#"2008 Some("0009")"#);
    for path in ["/08", "/20080", "/200x", "/2008/9"] {
        assert_eq!(client.get(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn the_rest_of_a_path() {
    let client = Client::view("/files/{*value}", Text::as_view());
    assert_eq!(client.get("/files/a/b%20c").await.text(), r#""a/b c""#);
}

#[tokio::test]
async fn a_capture_beside_one_that_the_view_does_not_read() {
    let client = Client::view("/{other}/{value}", Unsigned::as_view());
    assert_eq!(client.get("/%C3%A9/7").await.text(), "7");
}

#[tokio::test]
async fn a_route_without_the_capture_is_a_mistake_of_the_server() {
    let client = Client::view("/{id}", Unsigned::as_view());
    let answer = client.get("/7").await;
    assert_eq!(answer.status(), 500);
    assert!(answer.text().contains("<title>500 Internal Server Error</title>"));
}

#[test]
fn what_is_written_is_read_again() {
    fn there_and_back<T: Converter>(value: &T) -> Option<String> {
        T::from_url(&value.to_url()).map(|again| again.to_url().into_owned())
    }
    assert_eq!(there_and_back(&-7_i64).as_deref(), Some("-7"));
    assert_eq!(there_and_back(&"a/b".to_owned()).as_deref(), Some("a/b"));
    assert_eq!(there_and_back(&Some('é')).as_deref(), Some("é"));
    assert_eq!(there_and_back(&Year(33)).as_deref(), Some("0033"));
}

#[derive(View)]
struct ByUuid {
    #[view(path)]
    id: uuid::Uuid,
}

impl ByUuid {
    #[handler(get)]
    async fn show(&self) -> String {
        self.id.to_string()
    }
}

/// Django's `UUIDConverter`: one object has one URL.
#[tokio::test]
async fn a_uuid_is_in_lower_case_with_hyphens() {
    let client = Client::view("/{id}/", ByUuid::as_view());
    let id = "39da9369-838e-4750-91a5-f7805cd82839";
    assert_eq!(client.get(&format!("/{id}/")).await.text(), id);
    for other in [id.to_uppercase(), id.replace('-', ""), format!("{{{id}}}"), id[1..].to_owned()] {
        assert_eq!(client.get(&format!("/{other}/")).await.status(), 404, "{other}");
    }
    assert_eq!(uuid::Uuid::nil().to_url(), "00000000-0000-0000-0000-000000000000");
}

#[tokio::test]
async fn text_is_not_empty() {
    let client = Client::view("/{value}/", Text::as_view());
    assert_eq!(client.get("/a/").await.status(), 200);
    assert_eq!(client.get("//").await.status(), 404);
}

#[tokio::test]
async fn an_encoded_slash_is_part_of_the_text() {
    // Django decodes first and has no match; here every text has a URL that leads back to it.
    let client = Client::view("/{value}", Text::as_view());
    assert_eq!(client.get("/a%2Fb").await.text(), r#""a/b""#);
}
