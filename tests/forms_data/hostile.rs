//! Forms that nobody sends by accident.

use cbv::forms::FormLimits;

use crate::echo::{URLENCODED, client, fields, limited, pairs, post, refused};

const MULTIPART: &str = "multipart/form-data; boundary=b";

/// A part with a name.
fn part(name: &str, value: &str) -> String {
    format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

#[tokio::test]
async fn bad_percent_encoding() {
    let client = client();
    for (body, bad) in [("a=%zz", "%zz"), ("a=1&b=%4", "%4"), ("%=1", "%"), ("a=%+1", "%+1")] {
        let expected = (400, format!("bad percent-encoding: `{bad}`"));
        assert_eq!(refused(&post(&client, URLENCODED, body).await), expected, "{body}");
    }
}

#[tokio::test]
async fn invalid_utf_8() {
    let client = client();
    for (body, message) in [
        ("a=%FF", "the value of `a` is not UTF-8"),
        ("%C3=1", "the name `�` is not UTF-8"),
        // Two halves of one character, in two values that follow one another.
        ("a=%C3&%A9=1", "the value of `a` is not UTF-8"),
    ] {
        let expected = (400, message.to_owned());
        assert_eq!(refused(&post(&client, URLENCODED, body).await), expected, "{body}");
    }
    let mut body = part("a", "x").into_bytes();
    body.extend(b"--b\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n\xc3\r\n--b--\r\n");
    let answer = post(&client, MULTIPART, body).await;
    assert_eq!(refused(&answer), (400, "the value of `b` is not UTF-8".to_owned()));
    let body = b"--b\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\n\r\n--b--\r\n";
    assert_eq!(post(&client, MULTIPART, body).await.status(), 400);
}

#[tokio::test]
async fn other_content_types() {
    let client = client();
    for content_type in ["application/json", "text/plain", "multipart/mixed; boundary=b", "x"] {
        assert_eq!(post(&client, content_type, "a=1").await.status(), 415, "{content_type}");
    }
    let latin = format!("{URLENCODED}; charset=iso-8859-1");
    assert_eq!(post(&client, &latin, "a=%E9").await.status(), 415);
    let body = "--b\r\nContent-Disposition: form-data; name=a\r\n\
        Content-Type: text/plain; charset=utf-16\r\n\r\nx\r\n--b--";
    assert_eq!(post(&client, MULTIPART, body).await.status(), 415);
}

#[tokio::test]
async fn bad_boundaries() {
    let client = client();
    let long = format!("multipart/form-data; boundary={}", "b".repeat(201));
    for content_type in [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"b",
        "multipart/form-data; boundary=\"b \"",
        &long,
    ] {
        let answer = post(&client, content_type, format!("{}--b--", part("a", "1"))).await;
        let expected = (400, "a multipart form without a boundary".to_owned());
        assert_eq!(refused(&answer), expected, "{content_type}");
    }
    let other = "multipart/form-data; boundary=other";
    assert_eq!(post(&client, other, format!("{}--b--", part("a", "1"))).await.status(), 400);
}

/// Cut off after each of its bytes.
#[tokio::test]
async fn truncated_multipart() {
    let client = client();
    let file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\
        Content-Type: text/plain\r\n\r\nHello\r\n";
    let whole = format!("{}{file}--b--", part("a", "1"));
    for length in 1..whole.len() {
        let answer = post(&client, MULTIPART, &whole[..length]).await;
        let (status, message) = refused(&answer);
        assert_eq!((status, &*message), (400, "the multipart form is cut off"), "{length}");
    }
    assert_eq!(fields(&post(&client, MULTIPART, whole).await), pairs([("a", "1")]));
}

#[tokio::test]
async fn parts_without_a_name() {
    let client = client();
    for (header, message) in [
        ("Content-Disposition: form-data", "a part of the form has no name"),
        (
            "Content-Disposition: form-data; filename=a; x=\"; name=b\"",
            "a part of the form has no name",
        ),
        ("Content-Disposition: form-data; name=\"a", "a part of the form has no name"),
        ("Content-Disposition: attachment; name=a", "a part of the form is not `form-data`"),
        ("Content-Type: text/plain", "a part of the form has no `Content-Disposition`"),
        ("Content-Disposition: form-data; name=\"a\0b\"", "the multipart form is broken"),
        ("no colon", "the multipart form is broken"),
        (
            "Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64",
            "a part of the form has a `Content-Transfer-Encoding`: send it as it is",
        ),
    ] {
        let body = format!("--b\r\n{header}\r\n\r\n1\r\n--b--");
        let answer = post(&client, MULTIPART, body).await;
        assert_eq!(refused(&answer), (400, message.to_owned()), "{header}");
    }
}

#[tokio::test]
async fn ten_thousand_fields() {
    let client = client();
    let expected =
        (413, "the form has too many fields: at most 1000, set by `FormLimits::fields`".to_owned());
    let body = "a=1&".repeat(10_000);
    assert_eq!(refused(&post(&client, URLENCODED, body).await), expected);
    let body = part("a", "1").repeat(10_000);
    assert_eq!(refused(&post(&client, MULTIPART, body).await), expected);
    let thousand = "a=1&".repeat(1_000);
    assert_eq!(fields(&post(&client, URLENCODED, thousand).await).len(), 1_000);
    let thousand = part("a", "1").repeat(1_000) + "--b--";
    assert_eq!(fields(&post(&client, MULTIPART, thousand).await).len(), 1_000);
}

#[tokio::test]
async fn too_much_text() {
    let client = limited(FormLimits::new().data_size(100));
    let long = "x".repeat(98);
    assert_eq!(post(&client, URLENCODED, format!("a={long}")).await.status(), 200);
    let answer = post(&client, URLENCODED, format!("a={long}x")).await;
    let message = "the form is too long: at most 100 bytes, set by `FormLimits::data_size`";
    assert_eq!(refused(&answer), (413, message.to_owned()));
    let form = |value: &str| format!("{}{}--b--", part("a", value), part("b", ""));
    assert_eq!(post(&client, MULTIPART, form(&long)).await.status(), 200);
    let answer = post(&client, MULTIPART, form(&format!("{long}x"))).await;
    let message =
        "the fields of the form are too long: at most 100 bytes, set by `FormLimits::data_size`";
    assert_eq!(refused(&answer), (413, message.to_owned()));
}

#[tokio::test]
async fn long_headers_of_a_part() {
    let client = client();
    let long = format!("--b\r\nX: {}", "x".repeat(100_000));
    let answer = post(&client, MULTIPART, long).await;
    let message = "what stands before a part of the form is longer than 8192 bytes";
    assert_eq!(refused(&answer), (413, message.to_owned()));
    let before = "x".repeat(100_000) + "\r\n" + &part("a", "1");
    assert_eq!(refused(&post(&client, MULTIPART, before).await), (413, message.to_owned()));
    let many = format!("--b\r\n{}\r\n1\r\n--b--", "X: 1\r\n".repeat(100));
    assert_eq!(post(&client, MULTIPART, many).await.status(), 400, "more than 32 headers");
}
