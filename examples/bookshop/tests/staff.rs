//! What those see who work in the shop, and others do not.

use sea_orm::prelude::*;

use super::shop::{account, asked, own, page};
use crate::accounts::{Accounts, Role};
use crate::models::{author, book};

/// Every page of the staff, and whether it is for managers alone.
const PAGES: [(&str, bool); 8] = [
    ("/staff/books/", false),
    ("/staff/books/add/", false),
    ("/staff/books/BOOK/", false),
    ("/staff/books/BOOK/delete/", true),
    ("/staff/authors/", false),
    ("/staff/authors/add/", false),
    ("/staff/authors/lukasz-wojcik/", false),
    ("/staff/authors/lukasz-wojcik/delete/", true),
];

const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"];

/// The page of a book that there is, or there is not.
fn paths(book: &str) -> impl Iterator<Item = (String, bool)> {
    PAGES.into_iter().map(move |(path, is_managers)| (path.replace("BOOK", book), is_managers))
}

#[tokio::test]
async fn who_has_not_logged_in_is_led_to_the_login_by_every_page() {
    let (client, queries) = asked().await;
    let book = page(&client, "/books/").await.books().swap_remove(0);
    let book = book.trim_start_matches("/books/").trim_end_matches('/').to_owned();
    for book in [book.as_str(), "nobody-has-written-it"] {
        for (path, _) in paths(book) {
            for method in METHODS {
                queries.take();
                let answer = client.request(method, &path).await;
                let login = format!("/accounts/login/?next={path}");
                assert_eq!(answer.status(), 302, "{method} {path}");
                assert_eq!(answer.header("location"), Some(&*login), "{method} {path}");
                assert_eq!(answer.header("cache-control"), Some("no-store"), "{method} {path}");
                assert_eq!(queries.take(), [""; 0], "{method} {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_clerk_deletes_nothing() {
    let (client, database) = own("clerk").await;
    client.login(account(Role::Clerk));
    let book = book::Entity::find().one(&database).await.expect("an answer").expect("a book");
    for (path, is_managers) in paths(&book.slug) {
        let answer = client.get(&path).await;
        let expected = if is_managers { 403 } else { 200 };
        assert_eq!(answer.status().as_u16(), expected, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        if is_managers {
            assert!(answer.text().contains("This is for others."), "{}", answer.text());
            for method in METHODS {
                assert_eq!(client.request(method, &path).await.status(), 403, "{method} {path}");
            }
        }
    }
    assert_eq!(author::Entity::find().count(&database).await.expect("a number"), 60);
    assert_eq!(book::Entity::find().count(&database).await.expect("a number"), 384);
}

/// A new password ends the sessions of the old one, and so does what becomes of an account.
#[tokio::test]
async fn a_session_ends_with_its_password_and_its_account() {
    let (client, database) = own("ended").await;
    let accounts = Accounts(database.clone());
    let log_in = async |password: String| {
        let fields = [("name", "ada".to_owned()), ("password", password)];
        let answer = client.post("/accounts/login/").form(&fields).await;
        assert_eq!(answer.status(), 302, "{}", answer.text());
        assert!(page(&client, "/staff/books/").await.has("ada"));
    };
    log_in(accounts.reset("ada", Role::Clerk).await.expect("a password")).await;
    let newer = accounts.reset("ada", Role::Clerk).await.expect("a password");
    assert_eq!(client.get("/staff/books/").await.status(), 302);
    log_in(newer).await;
    let ada = crate::models::account::Entity::find_by_name("ada");
    let ada = ada.one(&database).await.expect("an answer").expect("an account");
    ada.delete(&database).await.expect("it is deleted");
    assert_eq!(client.get("/staff/books/").await.status(), 302);
}

/// Where sessions cannot be read, nobody is taken for a visitor.
#[tokio::test]
async fn without_its_sessions_the_shop_is_closed_to_the_staff() {
    let (client, database) = own("sessions").await;
    let password = Accounts(database.clone()).reset("ada", Role::Clerk).await.expect("a password");
    let fields = [("name", "ada"), ("password", &*password)];
    assert_eq!(client.post("/accounts/login/").form(&fields).await.status(), 302);
    database.execute_unprepared("DROP TABLE session").await.expect("it is dropped");
    let answer = client.get("/staff/books/").await;
    assert!(answer.status().is_server_error(), "{}", answer.status());
    assert_eq!(answer.header("location"), None);
    // Who has no session does not miss it.
    client.clear_cookies();
    assert_eq!(client.get("/books/").await.status(), 200);
}
