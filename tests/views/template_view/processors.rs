//! Context processors: what every page shows, given once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::extract::{Extension, FromRequestParts};
use axum::http::request::Parts;
use axum::response::Response;
use cbv::generic::template;
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, ErrorPages, TemplateView};
use serde::Serialize;

use crate::logs;

#[derive(Clone, Serialize)]
struct User {
    name: String,
}

/// Counts how often it is asked.
#[derive(Clone, Default)]
struct Users(Arc<AtomicUsize>);

impl Users {
    fn asked(&self) -> usize {
        self.0.swap(0, Ordering::Relaxed)
    }

    async fn of(&self, request: &Parts) -> Result<Option<User>, Error> {
        self.0.fetch_add(1, Ordering::Relaxed);
        tokio::task::yield_now().await;
        match request.headers.get("x-user").map(|name| name.to_str()) {
            Some(Ok("broken")) => Err(Error::server_error("a secret of the users")),
            Some(Ok("banned")) => Err(Error::permission_denied("banned")),
            Some(Ok("panic")) => panic!("a secret panic"),
            Some(name) => Ok(Some(User { name: name?.to_owned() })),
            None => Ok(None),
        }
    }
}

const TEMPLATES: [(&str, &str); 14] = [
    (
        "base.html",
        "{% block nav %}{% include 'nav.html' %}{% endblock %}|{% block main %}{% endblock %}",
    ),
    ("nav.html", "{{ user.name if user else 'nobody' }} {{ n }}"),
    ("about.html", "{% extends 'base.html' %}{% block main %}{{ self.nav() }}{% endblock %}"),
    ("macros.html", "{% macro who() %}{{ user.name }}{% endmacro %}"),
    ("import.html", "{% from 'macros.html' import who %}{{ who() }}"),
    (
        "optional.html",
        "{% include 'nav.html' ignore missing %}{% include 'no.html' ignore missing %}",
    ),
    ("open.html", "{% include name %}"),
    ("plain.html", "{% for user in [1, 2] %}{{ user }}{% endfor %}"),
    ("own.html", "{{ user }}"),
    ("mixin.html", "{{ view.accounts.user.name }}"),
    ("view.html", "{{ view.title }}"),
    ("404.html", "404 {{ user.name }}"),
    ("500.html", "500 {{ user.name }}"),
    ("403.html", "403 {{ n }}"),
];

fn templates(users: &Users) -> Templates {
    let of = users.clone();
    Templates::from_sources(TEMPLATES)
        .expect("they parse")
        .strict(true)
        .context_processor("user", move |request: Parts| {
            let users = of.clone();
            async move { users.of(&request).await }
        })
        .context_processor("n", |mut request: Parts| async move {
            let number = Extension::<u8>::from_request_parts(&mut request, &()).await;
            Ok::<_, Error>(number.map_or(0, |Extension(number)| number))
        })
}

/// A mixin, as before there were processors.
#[derive(Clone, Attributes, Serialize)]
struct Accounts {
    #[view(extract)]
    user: HeaderUser,
}

#[derive(Clone, Serialize)]
struct HeaderUser {
    name: String,
}

impl<S: Sync> FromRequestParts<S> for HeaderUser {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let name = parts.headers.get("x-user").and_then(|name| name.to_str().ok());
        Ok(Self { name: name.unwrap_or("nobody").to_owned() })
    }
}

#[derive(TemplateView)]
#[view(template_name = None)]
struct Mixed {
    #[view(flatten)]
    accounts: Accounts,
    #[view(default = "title")]
    title: String,
}

/// It gives its template a `user` of its own.
#[derive(View)]
#[view(base = TemplateView(template_name = None))]
struct Own;

impl TemplateView for Own {
    async fn context(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("user", "mine"))
    }
}

#[derive(View)]
#[view(state = Templates)]
struct Twice;

impl Twice {
    #[handler(get)]
    async fn get(&self, render: Render) -> Result<Response, Error> {
        let text = render.text("nav.html", Context::new()).await?;
        let again = render.clone().text("nav.html", context! { user => text }).await;
        assert!(again.is_err(), "a text has no name: {again:?}");
        render.page("about.html", Context::new()).await
    }

    #[handler(post)]
    async fn show(&self, request: PageRequest<Self>, render: Render) -> Result<Response, Error> {
        render.text("nav.html", Context::new()).await?;
        Ok(request.show(template("about.html")).await)
    }

    #[handler(put)]
    async fn fail(&self, render: Render) -> Result<Response, Error> {
        render.text("nav.html", Context::new()).await?;
        Err(Error::server_error("another secret"))
    }
}

fn router(users: &Users) -> Router {
    let mut router = Router::new()
        .view("/own.html", Own::as_view().template_name("own.html"))
        .view("/twice", Twice::as_view())
        .view("/open/{name}", template("open.html"));
    for name in ["about", "import", "optional", "plain"] {
        router = router.view(&format!("/{name}"), template(format!("{name}.html")));
    }
    for name in ["mixin", "view"] {
        router = router
            .view(&format!("/{name}"), Mixed::as_view().template_name(format!("{name}.html")));
    }
    router.layer(Extension(7_u8)).with_state(templates(users))
}

#[tokio::test]
async fn they_are_run_once_for_pages_that_name_them() {
    let users = Users::default();
    let client = Client::new(router(&users));
    for (path, text, times) in [
        ("/about", "Ada 7|Ada 7", 1),
        ("/import", "Ada", 1),
        ("/optional", "Ada 7", 1),
        ("/open/nav.html", "Ada 7", 1),
        ("/plain", "12", 0),
        ("/own.html", "mine", 0),
        ("/mixin", "Ada", 0),
        ("/view", "title", 0),
        ("/twice", "Ada 7|Ada 7", 1),
    ] {
        let answer = client.get(path).header("x-user", "Ada").await;
        assert_eq!((answer.text(), users.asked()), (text, times), "{path}");
    }
    assert_eq!(client.get("/about").await.text(), "nobody 7|nobody 7");
    users.asked();
    let shown = client.post("/twice").header("x-user", "Ada").await;
    assert_eq!((shown.text(), users.asked()), ("Ada 7|Ada 7", 1));
}

#[tokio::test]
async fn what_one_fails_with_is_the_error_of_the_page() {
    let users = Users::default();
    let client = Client::new(router(&users));
    for (user, status, line) in [
        (
            "broken",
            500,
            "ERROR cbv::request Internal Server Error: in the context processor `user`: a secret of the users",
        ),
        ("banned", 403, "WARN cbv::request Forbidden: banned"),
        ("panic", 500, "ERROR cbv::request a handler panicked: a secret panic"),
    ] {
        let (logs, _guard) = logs::record();
        assert_eq!(client.get("/about").header("x-user", user).await.status(), status);
        assert_eq!(logs.lines(), [line]);
    }
    assert_eq!(client.get("/plain").header("x-user", "broken").await.text(), "12");
}

#[tokio::test]
async fn error_pages_have_them_and_fall_back() {
    let users = Users::default();
    let pages = ErrorPages::new(templates(&users)).debug(false);
    let client = Client::new(router(&users).layer(pages).layer(Extension(9_u8)));
    let lost = client.get("/nowhere").header("x-user", "Ada").await;
    assert_eq!((lost.text(), users.asked()), ("404 Ada", 1));
    let (logs, _guard) = logs::record();
    for user in ["broken", "panic"] {
        let small = client.get("/nowhere").header("x-user", user).await;
        assert_eq!(small.status(), 404);
        assert!(small.text().contains("<h1>Not Found</h1>"), "{}", small.text());
        assert!(
            logs.lines().last().is_some_and(|line| line.contains("a secret")),
            "{:?}",
            logs.lines()
        );
    }
    assert_eq!(logs.lines().len(), 2);
}

/// The engine of the error pages is that of the views: what has been asked is not asked again.
#[tokio::test]
async fn a_page_and_its_error_page_ask_once() {
    let users = Users::default();
    let templates = templates(&users);
    let router =
        Router::new().view("/twice", Twice::as_view()).view("/about", template("about.html"));
    let pages = ErrorPages::new(templates.clone()).debug(false);
    let client = Client::new(router.layer(pages).with_state(templates));
    let failed = client.put("/twice").header("x-user", "Ada").await;
    assert_eq!((failed.text(), users.asked()), ("500 Ada", 1));
    let broken = client.get("/about").header("x-user", "broken").await;
    assert_eq!((broken.status().as_u16(), users.asked()), (500, 1));
    assert!(broken.text().contains("<h1>Internal Server Error</h1>"), "{}", broken.text());
    let banned = client.get("/about").header("x-user", "banned").await;
    assert_eq!(banned.text(), "403 0");
}

#[cfg(debug_assertions)]
#[tokio::test]
async fn a_template_that_changes_is_read_again() {
    let folder = std::env::temp_dir().join(format!("cbv-processors-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("about.html"), "nothing").expect("a file");
    let templates = Templates::from_dir(&folder).expect("they parse");
    let templates = templates.context_processor("user", |_: Parts| async {
        Ok::<_, Error>(User { name: "Ada".into() })
    });
    let client = Client::view_with_state("/", template("about.html"), templates);
    assert_eq!(client.get("/").await.text(), "nothing");
    std::fs::write(folder.join("about.html"), "{{ user.name }}").expect("a file");
    assert_eq!(client.get("/").await.text(), "Ada");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

fn named(name: &'static str) -> Templates {
    let templates = Templates::default().configure(|env| env.add_global("site", "books"));
    templates.context_processor(name, |_: Parts| async { Ok::<_, Error>(1) })
}

#[test]
fn names_that_clash_are_refused_at_once() {
    for name in ["request", "view", "url", "querystring", "static", "site", "range"] {
        let refused = std::panic::catch_unwind(|| named(name)).expect_err(name);
        let text = refused.downcast_ref::<String>().expect("a text");
        assert!(
            text.contains(&format!("every template has a `{name}`: choose another name")),
            "{text}"
        );
    }
    for name in ["", "a b", "1a", "a.b"] {
        assert!(std::panic::catch_unwind(|| named(name)).is_err(), "{name}");
    }
    let twice = || named("user").context_processor("user", |_: Parts| async { Ok::<_, Error>(2) });
    let refused = std::panic::catch_unwind(twice).expect_err("there are two");
    let text = refused.downcast_ref::<String>().expect("a text");
    assert_eq!(text, "there are two context processors `user`: remove one of them");
}
