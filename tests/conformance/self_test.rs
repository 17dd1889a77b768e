//! The runner itself under test, before it judges anything: a difference that it overlooked would
//! be a case that passes for nothing.

use axum::Router;
use axum::http::header::{ALLOW, CONTENT_TYPE, LOCATION};
use axum::routing::any;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::case::Case;
use crate::placeholders::Today;
use crate::replay;
use crate::report::Report;

/// Panics when a difference goes unnoticed.
pub(crate) async fn run() {
    comparison().await;
    requests().await;
    reports().await;
    databases().await;
    days();
    integers();
}

/// The answer that all comparisons are with.
fn router() -> Router {
    let headers = [(ALLOW, "GET, HEAD"), (LOCATION, "/a"), (CONTENT_TYPE, "text/plain; x=y")];
    Router::new().route("/", any(move || async move { (headers, " one \n\n  two\n") }))
}

async fn failures(expect: Value) -> Vec<String> {
    let step = json!({ "method": "GET", "path": "/", "expect": expect });
    let case = case(&json!({ "id": "self", "area": "self", "steps": [step] }));
    replay::failures(&case, router(), &Today::now()).await
}

fn case(value: &Value) -> Case {
    Case::deserialize(value).expect("a case")
}

async fn comparison() {
    let right = json!({
        "status": 200,
        "headers": { "Allow": "HEAD, GET", "Location": "/a" },
        "body": "one\ntwo",
        "content_type": "text/plain",
    });
    assert_eq!(failures(right.clone()).await, [""; 0]);
    let wrong = [
        ("status", json!(201), "status"),
        ("headers", json!({ "Allow": "GET", "Location": "/a" }), "Allow"),
        ("headers", json!({ "Allow": "GET, HEAD, POST", "Location": "/a" }), "Allow"),
        ("headers", json!({ "Allow": "GET, HEAD", "Location": "/b" }), "Location"),
        ("headers", json!({ "Allow": "GET, HEAD" }), "Location: expected none"),
        ("headers", json!({ "Location": "/a" }), "Allow: expected none"),
        ("headers", json!({ "Allow": "GET, HEAD", "Location": "/a", "ETag": "x" }), "ETag"),
        ("headers", json!({ "Allow": "GET, HEAD", "Location": "/a", "X-A": "x" }), "X-A"),
        ("body", json!("one"), "body"),
        ("body", json!("one\ntwo\nthree"), "body"),
        ("body", json!("one two"), "body"),
        ("body", json!(""), "body"),
        ("content_type", json!("text/html"), "content type"),
    ];
    for (field, value, names) in wrong {
        let mut expect = right.clone();
        expect[field] = value;
        let found = failures(expect.clone()).await;
        assert!(found.len() == 1 && found[0].contains(names), "{expect}: {found:?}");
    }
    let mut unread = right;
    unread.as_object_mut().expect("an object").remove("body");
    unread["content_type"] = json!("text/html");
    assert_eq!(failures(unread).await, [""; 0], "a body that is not named is not compared");
}

/// What is sent: the user on every step, headers, forms with repeated names.
async fn requests() {
    let echo = any(|headers: axum::http::HeaderMap, body: String| async move {
        let header = |name| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("-");
        format!("{} {} {} {body}", header("x-user"), header("x-a"), header("content-type"))
    });
    let case = case(&json!({ "id": "self", "area": "self", "user": "ada", "steps": [
        { "method": "GET", "path": "/", "headers": { "X-A": "1" },
          "expect": { "status": 200, "body": "ada 1 -" } },
        { "method": "POST", "path": "/", "form": { "a": ["1", "2"], "b": "x y" },
          "expect": { "status": 200, "body": "ada - application/x-www-form-urlencoded a=1&a=2&b=x+y" } },
    ]}));
    let router = Router::new().route("/", echo);
    assert_eq!(replay::failures(&case, router, &Today::now()).await, [""; 0]);
}

/// What is counted, and what makes a run fail.
async fn reports() {
    let step =
        |status| json!({ "method": "GET", "path": "/nowhere/", "expect": { "status": status } });
    let of = |area: &str, steps: Value| case(&json!({ "id": area, "area": area, "steps": steps }));
    for (cases, last, succeeds) in [
        (vec![], "0 passed, 0 failed", false),
        (vec![of("base", json!([step(404)]))], "1 passed, 0 failed", true),
        (vec![of("base", json!([step(200)]))], "0 passed, 1 failed", false),
        (vec![of("base", json!([step(404), step(200)]))], "0 passed, 1 failed", false),
        (vec![of("base", json!([]))], "0 passed, 1 failed", false),
        (vec![of("bse", json!([step(404)]))], "0 passed, 1 failed", false),
        (
            vec![of("base", json!([step(404)])), of("dates", json!([step(404)]))],
            "2 passed, 0 failed",
            true,
        ),
    ] {
        let report = Report::of(&cases).await;
        assert_eq!(report.is_success(), succeeds, "{report}");
        assert_eq!(report.to_string().lines().last(), Some(last), "{report}");
    }
    let one = Report::of(&[of("base", json!([step(404)])), of("list", json!([step(200)]))]).await;
    let others =
        ["template", "redirect", "list", "detail", "edit", "dates", "access", "conditional"];
    assert_eq!(one.lost(), others);
}

/// What each case starts from.
async fn databases() {
    use crate::catalogue::{artist, author, book, database, signing};
    use sea_orm::{
        ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
    };
    let db = database().await;
    assert_eq!(author::Entity::find().count(&db).await, Ok(12));
    assert_eq!(book::Entity::find().count(&db).await, Ok(26));
    assert_eq!(signing::Entity::find().count(&db).await, Ok(7));
    let next = artist::ActiveModel { name: Set("M. C. Escher".to_owned()), ..Default::default() };
    assert_eq!(next.insert(&db).await.expect("a free id").id, 3);

    let midnight = chrono::NaiveDate::from_ymd_opt(2008, 4, 2).expect("a date");
    let midnight = midnight.and_time(chrono::NaiveTime::MIN).and_utc();
    let day = signing::Entity::find()
        .filter(signing::Column::EventDate.gte(midnight))
        .filter(signing::Column::EventDate.lt(midnight + chrono::Days::new(1)));
    let ids: Vec<_> = day.all(&db).await.expect("rows").iter().map(|signing| signing.id).collect();
    assert_eq!(ids, [2, 3], "moments are stored as they are asked for");

    let untouched = database().await;
    assert_eq!(artist::Entity::find().count(&untouched).await, Ok(2));
}

fn days() {
    let date = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).expect("a date");
    let text = "{today} {yesterday} {previous month}";
    assert_eq!(Today::on(date(2024, 3, 31)).fill(text), "2024-03-31 2024-03-30 2024-02-01");
    assert_eq!(Today::on(date(2024, 1, 1)).fill(text), "2024-01-01 2023-12-31 2023-12-01");
}

fn integers() {
    use crate::int::Int;
    use cbv::Converter;
    for (text, successor) in
        [("0", "1"), ("007", "8"), ("9", "10"), ("199", "200"), ("1099", "1100"), ("000", "1")]
    {
        let int = Int::from_url(text).expect("an integer");
        assert_eq!(int.successor().to_string(), successor);
    }
    for text in ["", "-1", "+1", "1.0", "x", "\u{661}"] {
        assert!(Int::from_url(text).is_none(), "{text}");
    }
}
