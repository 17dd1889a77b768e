//! Django's `TemplateViewTest` (`generic_views/test_base.py`), test by test and under the same
//! names.
//!
//! Those without a counterpart here:
//!
//! | Django's test | why |
//! |---|---|
//! | `test_template_name_required` | a compile error: `ui-tests/template_view/fail/no_template.rs`, `no_template_in_the_long_form.rs` |
//! | `test_template_engine` | an application has one `Templates`; another engine is another value: `engines.rs` |
//! | `test_resolve_view`, `test_resolve_login_required_view` | the class of a view is its type; `urls::routes()` tells its name, `the_table_of_routes_names_the_view` here |

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::Uri;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use cbv::generic::{TemplateName, template};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{Error, TemplateView, urls};

use super::{PAGE, page};

/// `AboutTemplateView`
#[derive(TemplateView)]
#[view(template_names = Self::names)]
struct About;

impl About {
    fn names(&self, _: Option<TemplateName>) -> Vec<TemplateName> {
        vec![PAGE.into()]
    }
}

/// `AboutTemplateAttributeView`
#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct AboutAttribute;

/// `CustomTemplateView`
#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::with_key)]
struct Custom;

impl Custom {
    async fn with_key(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("key", "value"))
    }
}

fn router() -> Router {
    Router::new()
        .view("/about/", About::as_view())
        .view("/attribute/", AboutAttribute::as_view())
        .view("/generic/", template(PAGE))
        .view("/simple/{foo}/", template(PAGE))
        .view("/custom/{foo}/", Custom::as_view())
        .view("/content_type/", template(PAGE).content_type("text/plain"))
        .view("/extra/", template(PAGE).extra_context([("title", "Title")]))
        .with_state(page(
            "About {{ view }}\
             {% if foo %} foo={{ foo }}{% endif %}{% if key %} key={{ key }}{% endif %}\
             {% if title %} title={{ title }}{% endif %}",
        ))
}

async fn get(path: &str) -> Answer {
    Client::new(router()).get(path).await
}

#[tokio::test]
async fn test_get() {
    let answer = get("/about/").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, "About About"));
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
}

#[tokio::test]
async fn test_head() {
    let answer = Client::new(router()).head("/about/").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.header("content-length"), Some("11"));
    assert!(answer.bytes().is_empty());
}

#[tokio::test]
async fn test_get_template_attribute() {
    assert_eq!(get("/attribute/").await.text(), "About AboutAttribute");
}

#[tokio::test]
async fn test_get_generic_template() {
    assert_eq!(get("/generic/").await.text(), "About Template");
}

#[tokio::test]
async fn test_template_params() {
    assert_eq!(get("/simple/bar/").await.text(), "About Template foo=bar");
}

#[tokio::test]
async fn test_extra_template_params() {
    assert_eq!(get("/custom/bar/").await.text(), "About Custom foo=bar key=value");
}

/// Django's `cache_page`: a layer around the view.
#[tokio::test]
async fn test_cached_views() {
    static SHOWN: AtomicUsize = AtomicUsize::new(0);

    #[derive(TemplateView)]
    #[view(template_name = "about.html", context = Self::numbered)]
    struct Numbered;

    impl Numbered {
        async fn numbered(&self, context: Context) -> Result<Context, Error> {
            Ok(context.with("number", SHOWN.fetch_add(1, Ordering::SeqCst)))
        }
    }

    let cache: Arc<Mutex<Option<String>>> = Arc::default();
    let expired = cache.clone();
    let cached = from_fn(move |request: Request, next: Next| {
        let cache = cache.clone();
        async move {
            if let Some(text) = cache.lock().expect("no panic").clone() {
                return text.into_response();
            }
            let answer: Response = next.run(request).await;
            let body = axum::body::to_bytes(answer.into_body(), 100).await.expect("a short page");
            let text = String::from_utf8(body.to_vec()).expect("a text");
            *cache.lock().expect("no panic") = Some(text.clone());
            Response::new(Body::from(text))
        }
    });
    let view = Numbered::as_view().layer(cached);
    let client = Client::view_with_state("/", view, page("{{ number }}"));
    assert_eq!(client.get("/").await.text(), "0");
    assert_eq!(client.get("/").await.text(), "0");
    expired.lock().expect("no panic").take();
    assert_eq!(client.get("/").await.text(), "1");
}

#[tokio::test]
async fn test_content_type() {
    assert_eq!(get("/content_type/").await.header("content-type"), Some("text/plain"));
}

#[tokio::test]
async fn test_extra_context() {
    assert_eq!(get("/extra/").await.text(), "About Template title=Title");
}

urls! {
    mod urls: Templates {
        "/about/" => About::as_view(), name = about;
    }
}

#[test]
fn the_table_of_routes_names_the_view() {
    let routes = urls::routes();
    let about = routes.get("about").expect("a pattern of that name");
    assert_eq!((about.view(), about.allow()), ("About", Some("GET, HEAD, OPTIONS")));
}

#[tokio::test]
async fn other_verbs_are_answered_as_of_every_view() {
    let client = Client::new(router());
    let options = client.options("/about/").await;
    assert_eq!(options.header("allow"), Some("GET, HEAD, OPTIONS"));
    let post = client.post("/about/").await;
    assert_eq!((post.status().as_u16(), post.header("allow")), (405, Some("GET, HEAD, OPTIONS")));
}

#[tokio::test]
async fn methods_narrow_what_answers() {
    #[derive(TemplateView)]
    #[view(template_name = "about.html", methods(get))]
    struct Narrow;

    let client = Client::view_with_state("/", Narrow::as_view(), page("{{ view }}"));
    assert_eq!(client.get("/").await.text(), "Narrow");
    assert_eq!(client.head("/").await.status(), 405);
    assert_eq!(client.options("/").await.header("allow"), Some("GET"));
}

#[tokio::test]
async fn a_view_has_handlers_beside_the_page() {
    #[derive(TemplateView)]
    #[view(template_name = "about.html")]
    struct WithPost;

    impl WithPost {
        #[handler(post)]
        async fn post(&self, uri: Uri) -> String {
            format!("posted to {uri}")
        }
    }

    let client = Client::view_with_state("/", WithPost::as_view(), page("{{ view }}"));
    assert_eq!(client.get("/").await.text(), "WithPost");
    assert_eq!(client.post("/").await.text(), "posted to /");
    assert_eq!(WithPost::ALLOW, "GET, POST, HEAD, OPTIONS");
}
