//! Who works in the shop logs in, and out.

use cbv::testing::{Answer, Client};
use sea_orm::prelude::*;

use super::shop::{own, page};
use crate::accounts::{Accounts, Role};
use crate::command::{self, Account};
use crate::models::session;

const LOGIN: &str = "/accounts/login/";
const REFUSED: &str = "There is no account of this name and password.";

async fn log_in(client: &Client, path: &str, name: &str, password: &str) -> Answer {
    client.post(path).form(&[("name", name), ("password", password)]).await
}

async fn sessions(database: &DatabaseConnection) -> u64 {
    session::Entity::find().count(database).await.expect("a number")
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_are_told_alike() {
    let (client, database) = own("wrong_password").await;
    let password = Accounts(database.clone()).reset("ada", Role::Clerk).await.expect("a password");
    let wrong = log_in(&client, LOGIN, "ada", "lovelace-the-great").await;
    assert_eq!(wrong.status(), 200);
    assert!(wrong.text().contains(REFUSED), "{}", wrong.text());
    assert!(!wrong.text().contains("lovelace-the-great"), "a password is not shown again");
    let unknown = log_in(&client, LOGIN, "bob", "lovelace-the-great").await;
    assert_eq!(unknown.text(), wrong.text().replace("value=\"ada\"", "value=\"bob\""));
    // Nor is it the password without its blanks, or a name in capital letters.
    for (name, password) in [("ada", format!("{password} ")), ("ADA", password.clone())] {
        let answer = log_in(&client, LOGIN, name, &password).await;
        assert!(answer.text().contains(REFUSED), "{name}: {}", answer.text());
    }
    for (name, password) in [("", "x"), ("ada", ""), ("' OR 1=1 --", "\0"), ("a\0b", "x")] {
        let answer = log_in(&client, LOGIN, name, password).await;
        assert_eq!((answer.status().as_u16(), answer.header("location")), (200, None), "{name:?}");
    }
    assert_eq!((client.cookie("session"), sessions(&database).await), (None, 0));
}

#[tokio::test]
async fn a_login_leads_back_and_nowhere_else() {
    let (client, database) = own("next").await;
    let password = Accounts(database).reset("ada", Role::Clerk).await.expect("a password");
    for (next, leads_to) in [
        ("", "/staff/books/"),
        ("?next=/staff/authors/%3Fpage%3D1", "/staff/authors/?page=1"),
        ("?next=https://evil.example/", "/staff/books/"),
        ("?next=//evil.example/", "/staff/books/"),
        ("?next=javascript:alert(1)", "/staff/books/"),
    ] {
        let answer = log_in(&client, &format!("{LOGIN}{next}"), "ada", &password).await;
        assert_eq!(answer.header("location"), Some(leads_to), "{next}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_login_renews_the_session_and_a_logout_ends_it() {
    let (client, database) = own("renewed").await;
    let password = Accounts(database.clone()).reset("ada", Role::Clerk).await.expect("a password");
    // A message waits in a session of a visitor: somebody else may know its name.
    let item = [("book_id", "1"), ("copies", "1")];
    assert_eq!(client.post("/basket/").form(&item).await.status(), 302);
    let before = client.cookie("session").expect("a session");
    assert_eq!(log_in(&client, LOGIN, "ada", &password).await.status(), 302);
    let first = client.cookie("session").expect("a session");
    // Who logs in again has another one, too.
    assert_eq!(log_in(&client, LOGIN, "ada", &password).await.status(), 302);
    let second = client.cookie("session").expect("a session");
    assert!(before != first && first != second, "{before} {first} {second}");
    assert_eq!(sessions(&database).await, 1);

    // A link logs nobody out.
    let answer = client.get("/accounts/logout/").await;
    assert_eq!((answer.status().as_u16(), answer.header("allow")), (405, Some("POST, OPTIONS")));
    let answer = client.post("/accounts/logout/").await;
    assert_eq!(answer.header("location"), Some("/"));
    assert!(page(&client, "/").await.has("You have logged out."));
    let left = session::Entity::find_by_id(&second).one(&database).await.expect("an answer");
    assert_eq!(left, None, "the session of the login is gone");
}

#[tokio::test]
async fn the_cookie_of_a_session_is_for_no_script_and_no_other_site() {
    let (client, database) = own("cookie").await;
    let password = Accounts(database).reset("ada", Role::Clerk).await.expect("a password");
    let answer = log_in(&client, LOGIN, "ada", &password).await;
    let cookie = answer.header("set-cookie").expect("a cookie");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600"] {
        assert!(cookie.contains(part), "no {part} in {cookie}");
    }
}

#[test]
fn the_command_line() {
    let account = |line: &str| command::account(line.split_whitespace().map(str::to_owned));
    let of = |name: &str, role| Ok(Some(Account { name: name.to_owned(), role }));
    assert_eq!(account(""), Ok(None));
    assert_eq!(account("account ada"), of("ada", Role::Clerk));
    assert_eq!(account("account ada clerk"), of("ada", Role::Clerk));
    assert_eq!(account("account ada manager"), of("ada", Role::Manager));
    for wrong in ["acount ada", "account", "account ada boss", "account ada clerk now"] {
        assert!(account(wrong).is_err(), "{wrong}");
    }
    assert!(account(&format!("account {}", "a".repeat(41))).is_err());
}
