//! Where a client wants to go next: held against a parser that reads URLs as browsers do (WHATWG).

use std::borrow::Cow;

use axum::Form;
use axum::response::Response;
use cbv::prelude::*;
use cbv::shortcuts::redirect;
use cbv::testing::Client;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use url::Url;

const SITE: &str = "https://shop.example/accounts/login/?next=x";

/// Whether a browser, shown this URL on a page of the site, stays there, and on a path of which the
/// same is true.
fn stays(url: &str) -> bool {
    let site = Url::parse(SITE).expect("a URL");
    let read = |url: &str| {
        site.join(url).ok().filter(|read| {
            read.origin() == site.origin()
                && read.username().is_empty()
                && read.password().is_none()
        })
    };
    read(url).is_some_and(|once| {
        let path = &once[url::Position::BeforePath..];
        !path.starts_with("//") && read(path).is_some_and(|twice| twice == once)
    })
}

/// What has led browsers, and servers, astray.
const HOSTILE: [&str; 72] = [
    "",
    " ",
    "books/",
    "?page=2",
    "#top",
    ".",
    "..",
    "//",
    "///",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "/\\/evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "\\evil.example",
    "/\\\\evil.example",
    " //evil.example",
    " /books/",
    "\t//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    "/\u{b}/evil.example",
    "/\0/evil.example",
    "\u{0}/evil.example",
    "\u{a0}//evil.example",
    "\u{feff}//evil.example",
    "http:evil.example",
    "http:/evil.example",
    "http://evil.example",
    "https:evil.example",
    "https:/books/",
    "https://evil.example",
    "https://shop.example@evil.example/",
    "https://shop.example/books/",
    "HTTPS://evil.example",
    "ht\ntps://evil.example",
    "https:\\\\evil.example",
    "ftp://evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "javascript://shop.example/%0aalert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "mailto:a@evil.example",
    "x:/books/",
    "%2F%2Fevil.example",
    "%2fbooks/",
    "/%2Fevil.example",
    "/%2fevil.example",
    "/%5Cevil.example",
    "/%5cevil.example",
    "/%09/evil.example",
    "/%0d%0aLocation:%20https://evil.example",
    "/%00/",
    "/books/%0a/",
    "/books\r\nSet-Cookie: a=b",
    "/books/\u{85}",
    "/books/\u{7f}",
    "/./books/",
    "/.//evil.example",
    "/..//evil.example",
    "/books/..//evil.example",
    "/books/../..//evil.example",
    "/%2e//evil.example",
    "/%2E%2e//evil.example",
    "/.%2e/%2fevil.example",
    "/books/..%2f..%2f%2fevil.example",
];

#[test]
fn what_leads_elsewhere_is_nothing() {
    for hostile in HOSTILE {
        assert_eq!(NextPage::new(hostile).url(), None, "{hostile:?}");
        let with_a_query = format!("{hostile}?page=2");
        assert_eq!(NextPage::new(&*with_a_query).url(), None, "{with_a_query:?}");
    }
    assert_eq!(NextPage::new("/".repeat(2)).url(), None);
    assert_eq!(NextPage::new(format!("/{}", "a".repeat(16_384))).url(), None);
}

#[test]
fn a_path_of_this_site_stays_with_its_query() {
    for next in [
        "/",
        "/?",
        "/#",
        "/books/",
        "/books/7/?page=2&sort=-title#reviews",
        "/books//7/",
        "/?next=//evil.example",
        "/?next=https://evil.example/&a=%0d%0a%2f..",
        "/search/?q=a/../b",
        "/search/?q=%00",
        "/#//evil.example",
        "/caf\u{e9}/\u{2665}/",
        "/caf%C3%A9/",
        "/100%/",
        "/%zz/%",
        "/a b/",
        "/a:b@c/",
        "/...",
        "/.well-known/",
        "/a/.b/..c/",
        "/%252F%252Fevil.example",
        "/\u{ff0f}evil.example",
        "/\u{2028}/",
        "/@evil.example",
        "/:80/",
        "/javascript:alert(1)",
    ] {
        assert_eq!(NextPage::new(next).url(), Some(next));
        assert!(stays(next), "{next}");
    }
}

fn texts() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => proptest::sample::select(&HOSTILE[..]).prop_map(str::to_owned),
        8 => proptest::sample::select(
            &["/", "\\", ":", "@", "?", "#", ".", "..", "%2f", "%5C", "%2e", "%09", "%", "evil.example",
              "https", "\t", "\n", "\r", " ", "\0", "\u{a0}", "a", "\u{3002}", "\u{ff0f}", "[", "]", "&", "="][..],
        ).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => any::<String>(),
    ];
    let parts = proptest::collection::vec(part, 0..8).prop_map(|parts| parts.concat());
    // Most texts are no path, and would show nothing.
    (any::<bool>(), parts).prop_map(|(slash, text)| if slash { format!("/{text}") } else { text })
}

proptest! {
    #![proptest_config(crate::cases(2000))]

    #[test]
    fn whoever_follows_it_stays_on_the_site(text in texts()) {
        let next = NextPage::new(&*text);
        let Some(url) = next.url() else { return Ok(()) };
        prop_assert_eq!(url, &text);
        prop_assert!(stays(url));
        // As the header of a redirect, and as that of a server that decodes the path first.
        let answer = redirect(url).expect("a redirect");
        let location = answer.headers()["location"].to_str().expect("ASCII");
        prop_assert!(stays(location));
        let path = url.split(['?', '#']).next().expect("a path");
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        prop_assert!(stays(&decoded.replace(['?', '#'], "")));
    }

    /// There and back again.
    #[test]
    fn it_travels_in_a_parameter(text in texts(), login in "/[a-z]{1,5}/(\\?[a-z=&]{0,9})?(#[a-z]{0,3})?") {
        let next = NextPage::new(&*text);
        let url = next.added_to(login);
        let read = Url::parse(SITE).expect("a URL").join(&url).expect("a URL");
        let found = read.query_pairs().filter(|(name, _)| name == "next").map(|(_, value)| value).last();
        prop_assert_eq!(found.as_deref(), next.url());
    }
}

/// In a query, in a form, and in a template.
#[derive(View)]
struct Login {
    #[view(query)]
    next: NextPage,
}

#[derive(Deserialize)]
struct Credentials {
    #[serde(default)]
    next: NextPage,
}

#[derive(Serialize)]
struct Shown<'a> {
    next: &'a NextPage,
}

impl Login {
    #[handler(get)]
    async fn show(&self) -> String {
        serde_json::to_string(&Shown { next: &self.next }).expect("a text")
    }

    #[handler(post)]
    async fn log_in(self, Form(form): Form<Credentials>) -> Result<Response, Error> {
        let next = if form.next == NextPage::default() { self.next } else { form.next };
        redirect(next.or("/profile/"))
    }
}

#[tokio::test]
async fn it_is_a_parameter_and_a_field() {
    let client = Client::view("/login/", Login::as_view());
    for (query, field, expected) in [
        (None, None, "/profile/"),
        (Some(""), Some(""), "/profile/"),
        (Some("/books/?page=2"), None, "/books/?page=2"),
        (None, Some("/books/?page=2"), "/books/?page=2"),
        (Some("/a/"), Some("/b/"), "/b/"),
        (Some("//evil.example"), Some("https://evil.example"), "/profile/"),
        (Some("/a/"), Some("//evil.example"), "/a/"),
        (Some("/caf\u{e9}/"), None, "/caf%C3%A9/"),
    ] {
        let field: Vec<_> = field.map(|next| ("next", next)).into_iter().collect();
        let query: Vec<_> = query.map(|next| ("next", next)).into_iter().collect();
        let answer = client.post("/login/").query(&query).form(&field).await;
        assert_eq!(answer.header("location"), Some(expected), "{query:?} {field:?}");
        assert_eq!(answer.status(), 302);
    }
    for hostile in HOSTILE {
        let answer = client.post("/login/").query(&[("next", hostile)]).form(&[("next", hostile)]);
        assert_eq!(answer.await.header("location"), Some("/profile/"), "{hostile:?}");
    }
    assert_eq!(client.get("/login/?next=/a/").await.text(), r#"{"next":"/a/"}"#);
    assert_eq!(client.get("/login/?next=//a/").await.text(), r#"{"next":""}"#);
}

/// A page that wants a login, wherever its router is nested.
#[derive(View)]
struct Private;

impl Private {
    #[handler(get)]
    async fn show(&self, request: axum::extract::Request) -> Result<Response, Error> {
        let (parts, _) = request.into_parts();
        redirect(NextPage::of(&parts).added_to(Cow::from("/login/")))
    }
}

#[tokio::test]
async fn a_request_says_where_to_come_back_to() {
    let router = axum::Router::new()
        .nest("/shop", axum::Router::<()>::new().view("/books/{*path}", Private::as_view()));
    let client = Client::new(router.fallback(Private::as_view()));
    for (path, expected) in [
        ("/shop/books/7/", "/login/?next=/shop/books/7/"),
        ("/shop/books/7/?page=2&q=a%20b", "/login/?next=/shop/books/7/%3Fpage%3D2%26q%3Da%2520b"),
        ("/a&next=https://evil.example/", "/login/?next=/a%26next%3Dhttps%3A//evil.example/"),
        ("/shop/books/..%2f..%2f", "/login/"),
        ("//evil.example/", "/login/"),
    ] {
        assert_eq!(client.get(path).await.header("location"), Some(expected), "{path}");
    }
}
