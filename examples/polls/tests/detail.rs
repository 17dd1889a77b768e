//! One question.

use super::{ask, site};
use crate::urls;

#[tokio::test]
async fn a_question_of_the_future_is_not_found() {
    let (app, client) = site().await;
    let pk = ask(&app, "Future question.", 5).await;
    assert_eq!(client.get(&urls::polls().detail(pk)).await.status(), 404);
    assert_eq!(client.get(&urls::polls().results(pk)).await.status(), 404);
}

#[tokio::test]
async fn a_question_of_the_past_is_shown_with_its_choices() {
    let (app, client) = site().await;
    let pk = ask(&app, "Past question.", -5).await;
    let answer = client.get(&urls::polls().detail(pk)).await;
    assert_eq!(answer.status(), 200);
    for text in ["Past question.", "Not much", "The sky"] {
        assert!(answer.text().contains(text), "{text} in {}", answer.text());
    }
}

#[tokio::test]
async fn what_is_no_key_is_not_found() {
    let (_, client) = site().await;
    assert_eq!(client.get("/polls/one/").await.status(), 404);
}
