//! What those who may not are answered; who is asked, and how often.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next as Rest};
use axum::response::Response;
use cbv::ErrorPages;
use cbv::access::CurrentUser;
use cbv::conditional::UserAsked;
use cbv::prelude::*;
use cbv::testing::{Answer, Client};

use crate::users::{User, Users};

#[derive(View)]
#[view(state = Users, login_required)]
struct Members;

impl Members {
    #[handler(get, post)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn router() -> Router {
    let books = Router::new().view("/books/{*rest}", Members::as_view());
    Router::new().nest("/shop", books.clone()).merge(books).with_state(Users::default())
}

async fn location(answer: Answer) -> String {
    assert_eq!(answer.status(), 302, "{}", answer.text());
    answer.header("location").expect("a redirect").to_owned()
}

#[tokio::test]
async fn next_is_what_was_asked_for() {
    let client = Client::new(router());
    for (path, next) in [
        ("/books/7/", "/books/7/"),
        ("/books/7/?page=2&q=a+b", "/books/7/%3Fpage%3D2%26q%3Da%2Bb"),
        ("/shop/books/7/?a=1", "/shop/books/7/%3Fa%3D1"),
        ("/books/caf%C3%A9/", "/books/caf%25C3%25A9/"),
        ("/books/7/?next=//evil.example", "/books/7/%3Fnext%3D//evil.example"),
    ] {
        let to = location(client.get(path).await).await;
        assert_eq!(to, format!("/accounts/login/?next={next}"));
    }
}

/// What leads off this site for anyone who reads it is left out.
#[tokio::test]
async fn next_never_leads_off_the_site() {
    let router = Router::new().fallback(Members::as_view()).with_state(Users::default());
    let client = Client::new(router);
    for path in ["//evil.example/", "/%2F/evil.example", "/%5Cevil.example", "/a/../..//evil/"] {
        let to = location(client.get(path).await).await;
        assert_eq!(to, "/accounts/login/", "{path}");
    }
    let answer = client.get("http://evil.example/books/").await;
    assert_eq!(location(answer).await, "/accounts/login/?next=/books/");
}

#[tokio::test]
async fn a_login_elsewhere_leads_back_here() {
    let view = Members::as_view();
    let here = |url: &'static str| {
        let router = Router::new().view("/books/", view.login_url(url));
        Client::new(router.with_state(Users::default()))
    };
    for (url, expected) in [
        ("https://id.example/", "https://id.example/?next=https%3A//shop.example/books/"),
        ("http://id.example/in?a=1", "http://id.example/in?a=1&next=http%3A//shop.example/books/"),
        ("//id.example/", "//id.example/?next=https%3A//shop.example/books/"),
        ("https://shop.example/in/", "https://shop.example/in/?next=/books/"),
        ("/in/?to=https://id.example/", "/in/?to=https://id.example/&next=/books/"),
    ] {
        let answer = here(url).get("/books/").header("host", "shop.example").await;
        assert_eq!(location(answer).await, expected);
    }
    // Without a host nobody knows what this site is called.
    let answer = here("https://id.example/").get("/books/").await;
    assert_eq!(location(answer).await, "https://id.example/?next=/books/");
}

#[tokio::test]
async fn htmx_is_led_to_the_login() {
    let client = Client::new(router());
    let ask = || {
        let request = client.get("/books/rows/?page=2").header("hx-request", "true");
        request.header("host", "shop.example")
    };
    for (current, boosted, next) in [
        (Some("https://shop.example/books/?q=a"), "", "/books/%3Fq%3Da"),
        (Some("https://shop.example/books/?q=a"), "true", "/books/rows/%3Fpage%3D2"),
        (Some("https://evil.example/books/"), "", "/books/rows/%3Fpage%3D2"),
        (Some("https://shop.example//evil.example/"), "", "/books/rows/%3Fpage%3D2"),
        (Some("nonsense"), "", "/books/rows/%3Fpage%3D2"),
        (None, "", "/books/rows/%3Fpage%3D2"),
    ] {
        let mut request = ask();
        if let Some(url) = current {
            request = request.header("hx-current-url", url);
        }
        if !boosted.is_empty() {
            request = request.header("hx-boosted", boosted);
        }
        let answer = request.await;
        assert_eq!(answer.status(), 401);
        assert_eq!(answer.header("location"), None);
        assert_eq!(answer.header("www-authenticate"), Some("Session"));
        let login = format!("/accounts/login/?next={next}");
        assert_eq!(answer.header("hx-redirect"), Some(&*login), "{current:?}");
    }
    client.login(User { name: "bob".to_owned() });
    assert_eq!(ask().await.text(), "shown");
}

#[tokio::test]
async fn json_is_answered_in_json() {
    let layered = Client::new(router().layer(ErrorPages::default()));
    for client in [Client::new(router()), layered] {
        let answer = client.get("/books/7/").header("accept", "application/json").await;
        assert_eq!(answer.status(), 401);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        assert_eq!(answer.header("www-authenticate"), Some("Session"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("location"), None);
        let problem: serde_json::Value = answer.json();
        assert_eq!(problem["status"], 401);
    }
    let view = Members::as_view().raise_exception(true);
    let client = Client::view_with_state("/", view, Users::default());
    let answer = client.get("/").header("accept", "application/json").await;
    assert_eq!(answer.status(), 403);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn a_page_of_the_application_is_shown() {
    let templates = [("403.html", "<h1>{{ status }}</h1>{{ user.name|default('nobody') }}")];
    let users = Users::default();
    let templates = Templates::from_sources(templates).expect("they parse").users(users.clone());
    let view = Members::as_view().raise_exception(true);
    let router = Router::new().view("/", view).with_state(users.clone());
    let client = Client::new(router.layer(ErrorPages::new(templates).debug(false)));
    let answer = client.get("/").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (403, "<h1>403</h1>nobody"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    // The check has asked, and the page knows.
    assert_eq!(users.asked(), 1);
}

/// A store that is down is not somebody who is not logged in.
#[tokio::test]
async fn a_user_who_cannot_be_found_out() {
    let users = Users::default();
    let client = Client::view_with_state("/", Members::as_view(), users.clone());
    for (method, accept) in [("GET", "text/html"), ("POST", "application/json"), ("BREW", "*/*")] {
        let request = client.request(method, "/").header("x-user", "broken");
        assert_eq!(request.header("accept", accept).await.status(), 503);
    }
    assert_eq!(users.asked(), 3);
    let answer = client.get("/").header("x-user", "broken").header("hx-request", "true").await;
    assert_eq!(answer.status(), 503);
    assert_eq!(answer.header("hx-redirect"), None);
    let client = Client::view_with_state("/", Reader::as_view(), users);
    assert_eq!(client.get("/").header("x-user", "broken").await.status(), 503);
    assert_eq!(client.post("/").header("x-user", "broken").await.status(), 503);
}

/// Of another type than the users.
#[tokio::test]
async fn a_test_that_logs_in_something_else() {
    let client = Client::view_with_state("/", Members::as_view(), Users::default());
    client.login("bob");
    assert_eq!(client.get("/").await.status(), 500);
    client.logout();
    assert_eq!(client.get("/").await.status(), 302);
}

/// Reads the user as a field and as an argument, and says where to log in.
#[derive(View)]
#[view(state = Users, login_url = "/sign-in/", redirect_field_name = None)]
struct Reader {
    #[view(extract)]
    user: Option<CurrentUser<User>>,
}

impl Reader {
    #[handler(get)]
    async fn show(&self) -> String {
        self.user.as_ref().map_or("nobody", |user| &user.0.name).to_owned()
    }

    #[handler(post, login_url = "/post/in/")]
    async fn write(&self, CurrentUser(user): CurrentUser<User>) -> String {
        user.name
    }

    #[handler(put)]
    async fn put(&self, CurrentUser(user): CurrentUser<User>) -> String {
        user.name
    }
}

#[tokio::test]
async fn the_user_as_an_extractor() {
    let users = Users::default();
    let client = Client::view_with_state("/", Reader::as_view(), users.clone());
    assert_eq!(client.get("/").await.text(), "nobody");
    assert_eq!(client.get("/").header("x-user", "bob").await.text(), "bob");
    assert_eq!(users.asked(), 2);
    // As the handler says, as the view says, as the route says.
    assert_eq!(location(client.post("/").await).await, "/post/in/");
    assert_eq!(location(client.put("/").await).await, "/sign-in/");
    assert_eq!(client.post("/").header("x-user", "bob").await.text(), "bob");
    let answer = client.put("/").header("accept", "application/json").await;
    assert_eq!(answer.status(), 401);
    let view = Reader::as_view().login_url("/route/").redirect_field_name("to");
    let client = Client::view_with_state("/", view, Users::default());
    assert_eq!(location(client.put("/").await).await, "/route/?to=/");
}

/// Asks in all ways that there are.
#[derive(View)]
#[view(state = App, login_required, layer(middleware::from_fn(passed)))]
#[view(user_passes_test = crate::users::is_staff)]
struct Everywhere {
    #[view(extract)]
    user: CurrentUser<User>,
}

async fn passed(request: Request, rest: Rest) -> Response {
    rest.run(request).await
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    users: Users,
    templates: Templates,
}

impl cbv::access::ProvidesUsers for App {
    type Users = Users;
}

impl Everywhere {
    #[handler(get)]
    async fn show(&self, render: Render, _: CurrentUser<User>) -> Result<Response, Error> {
        assert_eq!(self.user.0.name, "staff");
        render.page("user.html", Context::new()).await
    }

    #[handler(post)]
    async fn page(&self, request: PageRequest<Self>) -> Response {
        request.show(Guarded::as_view()).await
    }
}

/// Shown by another view.
#[derive(View)]
#[view(state = App, user_passes_test = crate::users::is_tall)]
struct Guarded;

impl Guarded {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "guarded"
    }
}

/// No check, and a handler that shows a page with one.
#[derive(View)]
#[view(state = App)]
struct Open;

impl Open {
    #[handler(get)]
    async fn page(&self, request: PageRequest<Self>, _: Option<CurrentUser<User>>) -> Response {
        request.show(Guarded::as_view()).await
    }
}

fn app() -> (Users, App) {
    let users = Users::default();
    let sources = [
        ("user.html", "{% include 'part.html' %} {{ user }}"),
        (
            "part.html",
            "{% if user.is_authenticated %}{{ user.name }} is {% endif %}{% if user.is_anonymous %}not {% endif %}in",
        ),
        ("plain.html", "plain"),
    ];
    let templates = Templates::from_sources(sources).expect("they parse");
    (users.clone(), App { templates: templates.users(users.clone()), users })
}

#[tokio::test]
async fn the_user_is_asked_for_once() {
    let (users, app) = app();
    let router = Router::new()
        .view("/everywhere", Everywhere::as_view())
        .view("/open", Open::as_view())
        .view("/user", generic::template("user.html"))
        .view("/plain", generic::template("plain.html"));
    let client = Client::new(router.with_state(app));
    for (method, path, user, status, text, asked) in [
        ("GET", "/everywhere", Some("staff"), 200, "staff is in {", 1),
        ("GET", "/everywhere", None, 302, "", 1),
        // The check of the page that is shown.
        ("POST", "/everywhere", Some("staff"), 403, "", 1),
        ("POST", "/everywhere", Some("chief"), 200, "guarded", 1),
        ("GET", "/open", Some("tall"), 200, "guarded", 1),
        ("GET", "/open", Some("bob"), 403, "", 1),
        ("GET", "/open", None, 302, "", 1),
        ("GET", "/user", Some("bob"), 200, "bob is in {", 1),
        ("GET", "/user", None, 200, "not in AnonymousUser", 1),
        ("GET", "/user", Some("broken"), 503, "", 1),
        ("GET", "/plain", Some("bob"), 200, "plain", 0),
    ] {
        let mut request = client.request(method, path);
        if let Some(user) = user {
            request = request.header("x-user", user);
        }
        let answer = request.await;
        let at = format!("{method} {path} as {user:?}: {}", answer.text());
        assert_eq!(answer.status(), status, "{at}");
        assert!(answer.text().contains(text), "{at}");
        assert_eq!(users.asked(), asked, "{at}");
    }
}

/// Whoever keeps answers knows whether they are one user's.
#[tokio::test]
async fn it_is_known_whether_the_user_was_asked_for() {
    let (_, app) = app();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let record = seen.clone();
    let watch = middleware::from_fn(move |mut request: Request, rest: Rest| {
        let seen = record.clone();
        async move {
            let asked = UserAsked::watch(request.extensions_mut());
            let answer = rest.run(request).await;
            seen.lock().expect("one at a time").push(asked.is_asked());
            answer
        }
    });
    let router = Router::new()
        .view("/plain", generic::template("plain.html"))
        .view("/user", generic::template("user.html"))
        .view("/open", Open::as_view())
        .view("/everywhere", Everywhere::as_view());
    let client = Client::new(router.with_state(app).layer(watch));
    for path in ["/plain", "/user", "/open", "/everywhere"] {
        client.get(path).await;
    }
    assert_eq!(*seen.lock().expect("one at a time"), [false, true, true, true]);
}

/// A page of another site is refused before anybody is asked who it is.
#[tokio::test]
async fn another_site_is_refused_first() {
    let users = Users::default();
    let client = Client::view_with_state("/", Members::as_view(), users.clone());
    let request = client.post("/").header("x-user", "bob").header("sec-fetch-site", "cross-site");
    assert_eq!(request.await.status(), 403);
    assert_eq!(users.asked(), 0);
}
