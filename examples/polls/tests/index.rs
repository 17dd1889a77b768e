//! The list of the latest questions.

use serde_json::{Value, json};

use super::{ask, site};
use crate::urls;

#[tokio::test]
async fn without_questions() {
    let (_, client) = site().await;
    let answer = client.get(&urls::polls().index()).await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().contains("No polls are available."));
    assert_eq!(answer.context("latest_question_list").and_then(minijinja::Value::len), Some(0));
}

#[tokio::test]
async fn a_question_of_the_past_is_shown_and_one_of_the_future_is_not() {
    let (app, client) = site().await;
    ask(&app, "Past question.", -30).await;
    ask(&app, "Future question.", 30).await;
    let answer = client.get("/polls/").await;
    assert!(answer.text().contains("Past question."));
    assert!(!answer.text().contains("Future question."));
    assert_eq!(answer.templates(), ["polls/index.html", "base.html"]);
}

#[tokio::test]
async fn the_latest_five_come_first() {
    let (app, client) = site().await;
    for days in 1..=6 {
        ask(&app, &format!("Question {days}"), -days).await;
    }
    let answer = client.get("/polls/").await;
    let places: Vec<_> =
        (1..=5).map(|days| answer.text().find(&format!("Question {days}"))).collect();
    assert!(places.is_sorted() && places[0].is_some(), "{}", answer.text());
    assert!(!answer.text().contains("Question 6"));
}

#[tokio::test]
async fn the_same_list_as_json() {
    let (app, client) = site().await;
    let pk = ask(&app, "What's up?", -1).await;
    let answer = client.get("/polls/").header("accept", "application/json").await;
    assert_eq!(answer.header("vary"), Some("accept"));
    let page: Value = answer.json();
    assert_eq!(page["count"], 1);
    assert_eq!(page["next"], Value::Null);
    assert_eq!(page["results"][0]["id"], pk);
    assert_eq!(page["results"][0]["question_text"], json!("What's up?"));
    assert!(page["results"][0]["pub_date"].is_string());
}
