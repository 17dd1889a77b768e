//! What a template is given, and what hides what.

use axum::Router;
use cbv::generic::template;
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, TemplateView, urls};

use super::{PAGE, page};

/// Adds what the query says: `?hook`.
#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::add)]
struct Adding {
    #[view(query)]
    hook: Option<String>,
}

impl Adding {
    async fn add(&self, context: Context) -> Result<Context, Error> {
        // Nothing that was there before can be forgotten (S9, S10): it is added to.
        assert!(context.contains("view") && context.request().is_some());
        Ok(match &self.hook {
            Some(hook) => context.with("key", hook),
            None => context,
        })
    }
}

/// A field that is `None` leaves the variable of its name as it was.
#[derive(serde::Serialize, TemplateFields)]
struct Heading {
    key: Option<String>,
    count: u8,
}

#[derive(TemplateView)]
#[view(template_name = "about.html", variables = Self::heading)]
struct Headed {
    #[view(query)]
    hook: Option<String>,
}

impl Headed {
    async fn heading(&self) -> Result<Heading, Error> {
        Ok(Heading { key: self.hook.clone(), count: 2 })
    }
}

#[tokio::test]
async fn a_variable_that_is_none_leaves_what_there_was() {
    let router =
        Router::new().view("/{key}", Headed::as_view()).with_state(page("{{ key }} {{ count }}"));
    let client = Client::new(router);
    assert_eq!(client.get("/captured").await.text(), "captured 2");
    assert_eq!(client.get("/captured?hook=hook").await.text(), "hook 2");
}

/// S12: later ones win, knowingly.
#[tokio::test]
async fn captures_come_before_extra_context_before_the_hook() {
    let router = Router::new()
        .view("/{key}", Adding::as_view())
        .view("/extra/{key}", Adding::as_view().extra_context([("key", "extra")]))
        .with_state(page("{{ key }}"));
    let client = Client::new(router);
    assert_eq!(client.get("/captured").await.text(), "captured");
    assert_eq!(client.get("/extra/captured").await.text(), "extra");
    assert_eq!(client.get("/extra/captured?hook=hook").await.text(), "hook");
}

/// S15
#[tokio::test]
async fn a_capture_called_view_hides_the_view() {
    let router = Router::new().view("/{view}", template(PAGE)).with_state(page("{{ view }}"));
    assert_eq!(Client::new(router).get("/captured").await.text(), "captured");
}

#[tokio::test]
async fn extra_context_of_a_derive_is_anything_that_serializes() {
    #[derive(TemplateView)]
    #[view(
        template_name = "about.html",
        extra_context = context! { title => "Books", pages => vec![1, 2] }
    )]
    struct Extra;

    let client = Client::view_with_state("/", Extra::as_view(), page("{{ title }} {{ pages }}"));
    assert_eq!(client.get("/").await.text(), "Books [1, 2]");
}

urls! {
    mod typed: Templates {
        "/{count: u64}/{flag: bool}/{name}/" => template(PAGE);
        "/{low: i64}/{slug: Slug}/" => template("signed");
        "/files/{*path}" => template("tail");
    }
}

#[tokio::test]
async fn captures_have_the_types_of_their_pattern() {
    let templates = Templates::from_sources([
        (PAGE, "{{ count + 1 }} {% if flag %}yes{% else %}no{% endif %} {{ name|upper }}"),
        ("signed", "{{ low - 1 }} {{ slug }}"),
        ("tail", "{{ path }}"),
    ]);
    let client = Client::new(typed::router().with_state(templates.expect("they parse")));
    let largest = "18446744073709551615";
    assert_eq!(
        client.get(&format!("/{largest}/true/1/")).await.text(),
        "18446744073709551616 yes 1"
    );
    assert_eq!(client.get("/1/false/b/").await.text(), "2 no B");
    assert_eq!(client.get("/-7/a-b/").await.text(), "-8 a-b");
    assert_eq!(client.get("/files/a%2Fb/c%20d").await.text(), "a/b/c d");
}

#[tokio::test]
async fn captures_of_a_plain_route_are_texts() {
    let router = Router::new()
        .view("/{count}", template(PAGE))
        .with_state(page("{{ count ~ 1 }} {{ count is string }}"));
    assert_eq!(Client::new(router).get("/7").await.text(), "71 True");
}

urls! {
    mod by_urls: Templates {
        "/{key}/" => template(PAGE);
    }
}

#[tokio::test]
async fn a_capture_that_is_no_text_is_a_404() {
    let router = Router::new().view("/plain/{key}", template(PAGE)).with_state(page("{{ key }}"));
    assert_eq!(Client::new(router).get("/plain/%FF").await.status(), 404);
    let client = Client::new(by_urls::router().with_state(page("{{ key }}")));
    assert_eq!(client.get("/%FF/").await.status(), 404);
    assert_eq!(client.get("/%C3%A9/").await.text(), "é");
}

/// Not everything can be serialized.
#[derive(Clone, Default)]
struct Opaque;

#[derive(Attributes, serde::Serialize)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct Fields {
    #[view(default = "Books")]
    title: String,
    #[view(default)]
    opaque: Opaque,
    #[view(path)]
    year: u16,
    #[view(query, default)]
    r#type: Vec<String>,
    #[view(extract)]
    headers: axum::http::HeaderMap,
    #[view(flatten)]
    paging: Paging,
}

#[tokio::test]
async fn fields_of_the_view_are_seen_that_can_be_serialized() {
    let source = "{{ view.title }} {{ view.year + 1 }} {{ view.type }} {{ view.paging.size }} \
                  {{ view.opaque is defined }} {{ view.headers is defined }} {{ view|list }}";
    let view = Fields::as_view().title("News").size(5);
    let client = Client::view_with_state("/{year}", view, page(source));
    let text = "News 2009 ['a', 'b'] 5 False False ['title', 'year', 'type', 'paging']";
    let answer = client.get("/2008?type=a&type=b").await;
    assert_eq!(answer.text().replace("&#x27;", "'"), text);
    let Fields { opaque: Opaque, headers, .. } = Fields {
        title: String::new(),
        opaque: Opaque,
        year: 0,
        r#type: Vec::new(),
        headers: axum::http::HeaderMap::new(),
        paging: Paging { size: 0 },
    };
    assert!(headers.is_empty());
}

urls! {
    mod site: Templates {
        "/" => template(PAGE);
        "/books/{pk: u32}/" => template(PAGE), name = book;
    }
}

#[tokio::test]
async fn the_request_and_urls_are_known_where_a_router_is_nested() {
    let source =
        "{{ request.method }} {{ request.path }} {{ request.GET.q }} {{ url('book', pk=7) }}";
    let templates = page(source).routes(site::routes());
    let plain = Client::new(site::router().with_state(templates.clone()));
    assert_eq!(plain.get("/?q=x").await.text(), "GET / x /books/7/");
    let nested = Router::new().nest("/app", site::router()).with_state(templates);
    let text = Client::new(nested).get("/app/books/1/?q=x").await.text().to_owned();
    assert_eq!(text, "GET /app/books/1/ x /app/books/7/");
}

/// What is extracted may be anything: a template sees it when it is asked to.
#[tokio::test]
async fn an_extract_is_shown_where_that_is_said() {
    #[derive(Clone, serde::Serialize)]
    struct User {
        name: String,
    }

    impl<S: Sync> axum::extract::FromRequestParts<S> for User {
        type Rejection = Error;

        async fn from_request_parts(
            parts: &mut axum::http::request::Parts,
            _: &S,
        ) -> Result<Self, Error> {
            Ok(Self { name: parts.uri.path().to_owned() })
        }
    }

    #[derive(TemplateView)]
    #[view(template_name = "about.html")]
    struct Profile {
        #[view(extract, show)]
        user: User,
        #[view(extract)]
        hidden: User,
    }

    impl Profile {
        #[handler(post)]
        async fn post(&self) -> String {
            self.hidden.name.clone()
        }
    }

    let source = page("{{ view.user.name }} {{ view.hidden is defined }}");
    let client = Client::view_with_state("/ada", Profile::as_view(), source);
    assert_eq!(client.get("/ada").await.text(), "/ada False");
    assert_eq!(client.post("/ada").await.text(), "/ada");
}
