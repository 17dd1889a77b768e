//! Fields: what is sent is what is read.

use cbv::forms::FormData;
use cbv::testing::Multipart;
use proptest::prelude::*;
use url::form_urlencoded;

use crate::echo::{URLENCODED, client, fields, pairs, post};

#[test]
fn the_last_value_is_the_value() {
    let mut data = FormData::from_pairs([("a", "1"), ("b", ""), ("a", "2")]);
    assert_eq!(data.get("a"), Some("2"));
    assert_eq!(data.get_all("a").collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(data.get("b"), Some(""));
    assert_eq!(data.get("c"), None);
    assert!(data.contains("b") && !data.contains("c") && !data.is_empty());
    data.push("c", "ü");
    assert_eq!(data.iter().collect::<Vec<_>>(), [("a", "1"), ("b", ""), ("a", "2"), ("c", "ü")]);
    assert_eq!(data.iter().len(), 4);
    assert!(FormData::new().is_empty());
    let shown = format!("{data:?}");
    assert!(shown.contains('b') && !shown.contains('ü'), "values may be passwords: {shown}");
}

#[test]
fn a_query() {
    let data = FormData::from_query("q=a+b%2B%20c&&tag=1&tag=&on&=x").expect("a query");
    let expected = [("q", "a b+ c"), ("tag", "1"), ("tag", ""), ("on", ""), ("", "x")];
    assert_eq!(data.iter().collect::<Vec<_>>(), expected);
    assert_eq!(FormData::from_query(&"a&".repeat(1_001)).unwrap_err().status(), 400);
    assert_eq!(FormData::from_query("q=%zz").unwrap_err().status(), 400);
    assert!(FormData::from_query("").expect("a query").is_empty());
}

#[tokio::test]
async fn both_encodings() {
    let client = client();
    let expected = pairs([("title", "Solaris & Éden"), ("tag", "a"), ("tag", "b"), ("note", "")]);
    let answer = client.post("/").form(&expected).await;
    assert_eq!(fields(&answer), expected);
    let form = expected.iter().fold(Multipart::new(), |form, (name, value)| form.text(name, value));
    assert_eq!(fields(&client.post("/").multipart(form).await), expected);
    let upper = "Application/X-WWW-Form-Urlencoded; Charset=\"UTF-8\"";
    let answer = post(&client, upper, "title=Solaris+%26+%C3%89den&tag=a&tag=b&note=").await;
    assert_eq!(fields(&answer), expected);
}

#[tokio::test]
async fn put_patch_and_delete_are_read_as_post_is() {
    let client = client();
    for method in ["PUT", "PATCH", "DELETE"] {
        let request = client.request(method, "/").form(&[("a", "1")]);
        assert_eq!(fields(&request.await), pairs([("a", "1")]), "{method}");
    }
}

#[tokio::test]
async fn nothing_is_an_empty_form() {
    let client = client();
    assert_eq!(fields(&client.delete("/").await), pairs([]));
    assert_eq!(fields(&client.post("/").body("a=1").await), pairs([]), "no `Content-Type`");
    assert_eq!(fields(&post(&client, URLENCODED, "").await), pairs([]));
    assert_eq!(fields(&post(&client, "multipart/form-data; boundary=b", "").await), pairs([]));
    let answer = post(&client, "multipart/form-data; boundary=b", "--b--\r\n").await;
    assert_eq!(fields(&answer), pairs([]), "a form without fields");
}

/// As browsers write it: what stands in a name, and what they leave alone.
#[tokio::test]
async fn names_of_multipart_fields() {
    let client = client();
    for (header, name) in [
        ("name=\"a\"", "a"),
        ("NAME=a", "a"),
        ("x=1; name=\"a;b\"", "a;b"),
        ("name=\"a%22b%0D%0Ac\"", "a\"b\r\nc"),
        ("name=\"a\\\"b\"", "a\"b"),
        ("name=\"a\\\"", "a\\"),
        ("name=\"; name=b\"", "; name=b"),
        ("name=\"über[]\"", "über[]"),
        ("name=\"\"", ""),
    ] {
        let body = format!(
            "--b\r\ncontent-disposition: form-data; {header}\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--"
        );
        let answer = post(&client, "multipart/form-data; boundary=\"b\"", body).await;
        assert_eq!(fields(&answer), pairs([(name, "1")]), "{header}");
    }
}

/// Texts of all kinds, those among them that encodings are made of.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[-&=+%;\"\\\\\r\n\0 a-c0-9éß€]{0,12}",
        Just("\r\n--cbv-test-boundary".to_owned()),
    ]
}

/// What a header can have, and what does not look as if a browser had escaped it.
fn name() -> impl Strategy<Value = String> {
    text().prop_map(|text| {
        text.replace(|c: char| c.is_control() && c != '\r' && c != '\n', "").replace('%', "")
    })
}

proptest! {
    #[test]
    fn urlencoded_is_read_as_it_was_written(expected in prop::collection::vec((text(), text()), 0..8)) {
        let mut writer = form_urlencoded::Serializer::new(String::new());
        let written = writer.extend_pairs(&expected).finish();
        let data = FormData::from_query(&written).expect("a form");
        let read: Vec<_> = data.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn multipart_is_read_as_it_was_written(expected in prop::collection::vec((name(), text()), 0..8)) {
        let form = expected.iter().fold(Multipart::new(), |form, (name, value)| form.text(name, value));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let answer = runtime.block_on(async { client().post("/").multipart(form).await });
        prop_assert_eq!(fields(&answer), expected);
    }
}
