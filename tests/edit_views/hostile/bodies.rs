//! Bodies that are no form.

use cbv::testing::Answer;

use super::{Site, VALID, mistake};

const URLENCODED: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data; boundary=b";

/// The same body to all views that save.
async fn send(site: &Site, content_type: &str, body: &[u8]) -> Vec<Answer> {
    let mut answers = Vec::new();
    let to = [("POST", "/add/"), ("PUT", "/add/"), ("POST", "/1/"), ("PUT", "/1/")];
    let removing = [("POST", "/1/remove/"), ("DELETE", "/1/remove/")];
    for (method, path) in to.into_iter().chain(removing) {
        let request = site.client.request(method, path).header("content-type", content_type);
        answers.push(request.body(body.to_vec()).await);
    }
    answers
}

/// None of them saves or deletes.
async fn refused(site: &Site, content_type: &str, body: &[u8], status: u16) {
    let before = site.stored().await;
    let shown = String::from_utf8_lossy(&body[..body.len().min(200)]).into_owned();
    for answer in send(site, content_type, body).await {
        assert_eq!(mistake(&answer), status, "{shown}");
    }
    assert_eq!(site.stored().await, before, "{shown}");
}

fn part(name: &str, value: &str) -> String {
    format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

fn urlencoded() -> String {
    VALID.map(|(name, value)| format!("{name}={value}")).join("&")
}

#[tokio::test]
async fn truncated_multipart() {
    let site = Site::new().await;
    let whole = VALID.map(|(name, value)| part(name, value)).concat() + "--b--";
    let before = site.stored().await;
    for length in 1..whole.len() {
        let request = site.client.post("/add/").header("content-type", MULTIPART);
        let answer = request.body(whole[..length].to_owned()).await;
        assert_eq!(mistake(&answer), 400, "{length}");
    }
    assert_eq!(site.stored().await, before);
    for length in [1, 40, whole.len() / 2, whole.len() - 1] {
        refused(&site, MULTIPART, &whole.as_bytes()[..length], 400).await;
    }
    let request = site.client.post("/add/").header("content-type", MULTIPART);
    assert_eq!(request.body(whole).await.status(), 302);
}

#[tokio::test]
async fn bad_percent_encoding() {
    let site = Site::new().await;
    for bad in ["%zz", "%4", "%", "%+1", "%u0041"] {
        refused(&site, URLENCODED, format!("{}&x={bad}", urlencoded()).as_bytes(), 400).await;
        refused(&site, URLENCODED, format!("{}&{bad}=x", urlencoded()).as_bytes(), 400).await;
        refused(&site, URLENCODED, format!("{}&note={bad}", urlencoded()).as_bytes(), 400).await;
    }
}

#[tokio::test]
async fn invalid_utf_8() {
    let site = Site::new().await;
    for bad in ["%FF", "%C3", "%ED%A0%80", "%C0%AF", "%F5%80%80%80"] {
        refused(&site, URLENCODED, format!("{}&note={bad}", urlencoded()).as_bytes(), 400).await;
        refused(&site, URLENCODED, format!("{}&{bad}=x", urlencoded()).as_bytes(), 400).await;
    }
    let mut body = VALID.map(|(name, value)| part(name, value)).concat().into_bytes();
    body.extend(b"--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n\xc3\r\n--b--\r\n");
    refused(&site, MULTIPART, &body, 400).await;
}

#[tokio::test]
async fn ten_thousand_fields() {
    let site = Site::new().await;
    let many = format!("{}&{}", urlencoded(), "note=x&".repeat(10_000));
    refused(&site, URLENCODED, many.as_bytes(), 413).await;
    let many =
        VALID.map(|(name, value)| part(name, value)).concat() + &part("x", "").repeat(10_000);
    refused(&site, MULTIPART, (many + "--b--").as_bytes(), 413).await;
}

#[tokio::test]
async fn other_content_types() {
    let site = Site::new().await;
    let json =
        serde_json::to_string(&VALID.into_iter().collect::<std::collections::BTreeMap<_, _>>());
    refused(&site, "application/json", json.expect("texts").as_bytes(), 415).await;
    for content_type in ["text/plain", "multipart/mixed; boundary=b", "x"] {
        refused(&site, content_type, urlencoded().as_bytes(), 415).await;
    }
    refused(&site, "multipart/form-data", urlencoded().as_bytes(), 400).await;
}

/// The last one counts, as in Django; each of them is one value.
#[tokio::test]
async fn repeated_keys() {
    let site = Site::new().await;
    let body = format!("note=one&shelf=x&{}&note=last&author=1", urlencoded());
    let request = site.client.post("/add/").header("content-type", URLENCODED);
    assert_eq!(request.body(body).await.status(), 302);
    let added = site.last().await;
    assert_eq!((&*added.note, &*added.shelf, added.author_id), ("last", "B", 1));
    let before = site.stored().await;
    for key in ["author=99", "note=", "place=x"] {
        let body = format!("{}&{key}", urlencoded());
        let request = site.client.post("/1/").header("content-type", URLENCODED);
        let answer = request.body(body).await;
        assert_eq!(answer.status(), 200, "{key}");
        assert!(answer.text().contains(" !"), "{key}: {}", answer.text());
    }
    assert_eq!(site.stored().await, before);
}
