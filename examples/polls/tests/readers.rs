//! Who reads, on every page; and the page that wants a login.

use super::{ask, site};
use crate::urls;

#[tokio::test]
async fn who_logs_in_comes_back_and_is_on_every_page() {
    let (app, client) = site().await;
    let pk = ask(&app, "What's up?", -1).await;
    assert!(client.get("/polls/").await.text().contains("Log in"));

    let answer = client.get(&urls::profile()).follow().await;
    assert_eq!(
        answer.redirect_chain(),
        [("/accounts/login/?next=/accounts/profile/".to_owned(), 303)]
    );
    let answer = client.post("/accounts/login/?next=/accounts/profile/");
    let answer = answer.form(&[("name", "Ada <3")]).follow().await;
    assert_eq!(answer.redirect_chain(), [("/accounts/profile/".to_owned(), 302)]);
    assert!(answer.text().contains("<h1>Ada &lt;3</h1>"), "{}", answer.text());

    for path in ["/polls/", &urls::polls().detail(pk), "/accounts/login/", "/nowhere/"] {
        let answer = client.get(path).await;
        assert!(path == "/nowhere/" || answer.text().contains("Ada &lt;3"), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_name_is_asked_for_again() {
    let (_, client) = site().await;
    let answer = client.post(&urls::login()).form(&[("name", " ")]).await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().contains("Say who you are."));
    assert_eq!(client.cookie("user"), None);
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let (_, client) = site().await;
    for next in ["//evil.example/", "/\\evil.example/", "https://evil.example/", "javascript:1", ""]
    {
        let answer =
            client.post("/accounts/login/").query(&[("next", next)]).form(&[("name", "Ada")]);
        assert_eq!(answer.await.header("location"), Some("/accounts/profile/"), "{next}");
    }
}

#[tokio::test]
async fn a_cookie_of_ones_own_making_is_nobody() {
    let (_, client) = site().await;
    let answer = client.get(&urls::profile()).header("cookie", "user=Ada").await;
    assert_eq!(answer.status(), 303);
}
