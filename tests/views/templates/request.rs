//! `request` in a template, and what depends on it.

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::get;
use cbv::templates::HttpRequest;
use cbv::{Context, Templates};
use http_body_util::BodyExt;
use tower::ServiceExt;

async fn page(State(templates): State<Templates>, request: HttpRequest) -> String {
    let context = Context::new().with_request(request);
    templates.render("page", &context).unwrap_or_else(|error| error.to_string())
}

/// What a template shows of a request to `/app/..`, of which the router is given the rest.
async fn shown(source: &str, uri: &str) -> String {
    let templates = Templates::from_sources([("page", source)]).expect("a template that parses");
    let inner = Router::new().route("/", get(page)).route("/{*rest}", get(page));
    let app = Router::new().nest("/app", inner).fallback(page).with_state(templates);
    let request = Request::get(uri)
        .header("user-agent", "test/1")
        .header("x-odd", "caf\u{e9}".to_owned())
        .body(Body::empty())
        .expect("a request");
    let response = app.oneshot(request).await.expect("an answer");
    let body = response.into_body().collect().await.expect("a body").to_bytes();
    String::from_utf8(body.to_vec()).expect("text")
}

#[tokio::test]
async fn a_template_sees_the_request() {
    let source = "{{ request.method }} {{ request.path }} {{ request.get_full_path }}";
    assert_eq!(
        shown(source, "/app/caf%C3%A9/?a=1&b=%2F").await,
        "GET /app/café/ /app/caf%C3%A9/?a=1&amp;b=%2F"
    );
    assert_eq!(shown("{{ request.get_full_path() }}", "/app/x").await, "/app/x");
    assert_eq!(shown("{{ request.get_full_path() }}", "//evil.org/").await, "/%2Fevil.org/");
    for (uri, path) in [("/\\evil.org/?a=\\b", "/%5Cevil.org/?a=%5Cb"), ("/a\\b", "/a%5Cb")] {
        assert_eq!(
            shown("{{ request.get_full_path }}", uri).await,
            path,
            "browsers read it as a slash"
        );
    }
    assert_eq!(
        shown("{% if request %}{{ request }}{% endif %}", "/").await,
        "&lt;HttpRequest: GET &#x27;/&#x27;&gt;"
    );
}

#[tokio::test]
async fn a_template_sees_the_query() {
    let uri = "/?a=1&b=x+y&a=2&get=%C3%A9";
    assert_eq!(shown("{{ request.GET.a }}{{ request.GET['b'] }}", uri).await, "2x y");
    assert_eq!(shown("{{ request.GET.getlist('a')|join(',') }}", uri).await, "1,2");
    assert_eq!(
        shown("{{ request.GET.get('nothing', '-') }}{{ request.GET.get('a') }}", uri).await,
        "-2"
    );
    assert_eq!(shown("{{ request.GET|join(' ') }}", uri).await, "a b get");
    let items = "{% for k, v in request.GET.items() %}{{ k }}={{ v }} {% endfor %}";
    assert_eq!(shown(items, uri).await, "a=2 b=x y get=é ");
    assert_eq!(shown("{{ request.GET.urlencode()|safe }}", uri).await, "a=1&b=x+y&a=2&get=%C3%A9");
    assert_eq!(shown("{% if request.GET %}1{% else %}2{% endif %}", "/").await, "2");
    assert_eq!(shown("{{ request.GET.a }}", "/?a=%FF&%zz").await, "\u{fffd}");
}

#[tokio::test]
async fn a_template_sees_the_headers() {
    let source = "{{ request.headers['User-Agent'] }} {{ request.headers.user_agent }} {{ request.headers.get('X-None', '-') }}";
    assert_eq!(shown(source, "/").await, "test/1 test/1 -");
    assert_eq!(shown("{{ request.headers['x-odd'] }}", "/").await, "café");
    assert_eq!(shown("{{ request.headers['no such'] is defined }}", "/").await, "False");
}

#[tokio::test]
async fn static_files_have_a_url() {
    assert_eq!(shown("{{ static('css/a b.css') }}", "/app/").await, "/static/css/a%20b.css");
    assert_eq!(shown("{{ static('/x.js') }}", "/").await, "/static/x.js");
}

#[test]
fn static_files_are_where_the_application_says() {
    let templates = Templates::from_sources([("a", "{{ static('x.css') }}")]).unwrap();
    let templates = templates.static_url("https://cdn.example/v1/");
    let text = templates.render("a", &Context::new()).unwrap();
    assert_eq!(text, "https://cdn.example/v1/x.css");
}
