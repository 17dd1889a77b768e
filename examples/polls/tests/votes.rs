//! Voting.

use super::{ask, site};
use crate::polls::models::choice;
use crate::urls;
use sea_orm::EntityTrait;

#[tokio::test]
async fn a_vote_is_counted_and_leads_to_the_results() {
    let (app, client) = site().await;
    let pk = ask(&app, "What's up?", -1).await;
    let choices = choice::Entity::find().all(app.database()).await.expect("two");
    let form = [("choice", choices[1].id)];
    for _ in 0..2 {
        let answer = client.post(&urls::polls().vote(pk)).form(&form).follow().await;
        assert_eq!(answer.redirect_chain(), [(urls::polls().results(pk), 302)]);
    }
    let results = client.get(&urls::polls().results(pk)).await;
    assert!(results.text().contains("Not much: 0 votes"), "{}", results.text());
    assert!(results.text().contains("The sky: 2 votes"), "{}", results.text());
}

#[tokio::test]
async fn without_a_choice_the_form_comes_back() {
    let (app, client) = site().await;
    let pk = ask(&app, "What's up?", -1).await;
    let other = ask(&app, "Tea or coffee?", -1).await;
    let choices = choice::Entity::find().all(app.database()).await.expect("four");
    let of_other = choices.iter().find(|choice| choice.question_id == other).expect("two are");
    let nothing: [(&str, &str); 0] = [];
    for answer in [
        client.post(&urls::polls().vote(pk)).form(&nothing).await,
        client.post(&urls::polls().vote(pk)).form(&[("choice", of_other.id)]).await,
    ] {
        assert_eq!(answer.status(), 200);
        assert!(answer.text().contains("You didn&#x27;t select a choice."), "{}", answer.text());
        assert!(answer.text().contains("What&#x27;s up?"));
    }
    let counted = choice::Entity::find().all(app.database()).await.expect("four");
    assert!(counted.iter().all(|choice| choice.votes == 0));
}

#[tokio::test]
async fn nobody_votes_on_what_is_not_there() {
    let (app, client) = site().await;
    let future = ask(&app, "Future question.", 5).await;
    let choices = choice::Entity::find().all(app.database()).await.expect("two");
    let vote = [("choice", choices[0].id)];
    assert_eq!(client.post(&urls::polls().vote(future)).form(&vote).await.status(), 404);
    assert_eq!(client.post("/polls/4711/vote/").form(&[("choice", 1)]).await.status(), 404);
    assert_eq!(client.post("/polls/1/vote/").form(&[("choice", "one")]).await.status(), 422);
    let counted = choice::Entity::find().all(app.database()).await.expect("two");
    assert!(counted.iter().all(|choice| choice.votes == 0));
}
