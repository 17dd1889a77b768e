//! What a client is told on its next page.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use cbv::Templates;
use cbv::messages::{Level, Messages, MessagesManagerLayer};
use cbv::prelude::*;
use cbv::testing::Client;
use tower_sessions::{MemoryStore, SessionManagerLayer};

use super::Contact;

const LIST: &str = "{% for message in messages %}[{{ message.tags }}/{{ message.level }}: {{ message }}]{% endfor %}";

#[derive(FormView)]
#[view(form_class = Contact, template_name = None, success_url = "/list/")]
#[view(success_message = "{name} {{was}} heard, 100%")]
struct Hears;

#[derive(FormView)]
#[view(form_class = Contact, template_name = None, success_url = "/list/")]
#[view(success_message = Self::told)]
struct Tells;

impl Tells {
    fn told(&self, contact: &Contact) -> Option<String> {
        contact.age.map(|age| format!("{} is {age}", contact.name))
    }
}

/// A view that fails when all is valid.
#[derive(FormView)]
#[view(form_class = Contact, template_name = None, success_url = "/list/")]
#[view(success_message = "never", form_valid = Self::fail)]
struct Fails;

impl Fails {
    async fn fail(
        &self,
        contact: &Contact,
        _: axum::response::Response,
    ) -> Result<axum::response::Response, Error> {
        if contact.name == "all" {
            return Err(FormErrors::of_field("name", "no").into());
        }
        Err(Error::http404("nobody"))
    }
}

async fn add(messages: Messages) {
    messages.debug("a").info("b").success("c").warning("d").error("e");
    messages.add(Level::Info, "f");
}

fn templates() -> Templates {
    Templates::from_sources([
        ("form.html", "{{ form.name.errors }}"),
        ("list.html", LIST),
        ("silent.html", "nothing"),
        ("asks.html", "{% if messages %}{{ messages|length }} wait{% else %}none{% endif %}"),
        ("twice.html", "{% for m in messages %}{{ m }}{% endfor %}, {% for m in messages %}{{ m.message }}{% endfor %}"),
        ("first.html", "{{ messages[0] }}"),
        ("base.html", "{% block messages %}{% for m in messages %}{{ m }}{% endfor %}{% endblock %}"),
        ("extends.html", "{% extends 'base.html' %}"),
    ])
    .expect("they parse")
}

fn routes() -> Router {
    let page = |name| generic::template(name);
    Router::new()
        .view("/hears/", Hears::as_view().template_name("form.html"))
        .view("/tells/", Tells::as_view().template_name("form.html"))
        .view("/fails/", Fails::as_view().template_name("form.html"))
        .route("/add/", post(add))
        .view("/list/", page("list.html"))
        .view("/silent/", page("silent.html"))
        .view("/asks/", page("asks.html"))
        .view("/twice/", page("twice.html"))
        .view("/first/", page("first.html"))
        .view("/extends/", page("extends.html"))
        .with_state(templates())
}

fn client() -> Client {
    let session = SessionManagerLayer::new(MemoryStore::default()).with_secure(false);
    Client::new(routes().layer(MessagesManagerLayer).layer(session))
}

async fn hears(client: &Client, name: &str) {
    let answer = client.post("/hears/").form(&[("name", name)]).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
}

#[tokio::test]
async fn a_message_is_shown_once_on_the_next_page() {
    let client = client();
    let page = client.post("/hears/").form(&[("name", "Ada")]).follow().await;
    assert_eq!(page.text(), "[success/success: Ada {was} heard, 100%]");
    assert_eq!(client.get("/list/").await.text(), "");
}

#[tokio::test]
async fn the_next_page_is_that_of_the_same_client() {
    let client = client();
    hears(&client, "Ada").await;
    let of_another = {
        let cookie = client.cookie("id").expect("a session");
        client.clear_cookies();
        assert_eq!(client.get("/list/").await.text(), "");
        cookie
    };
    client.set_cookie("id", &of_another);
    assert_eq!(client.get("/list/").await.text(), "[success/success: Ada {was} heard, 100%]");
}

#[tokio::test]
async fn several_messages_are_shown_in_their_order() {
    let client = client();
    hears(&client, "Ada").await;
    hears(&client, "Grace").await;
    let page = client.get("/twice/").await;
    assert_eq!(
        page.text(),
        "Ada {was} heard, 100%Grace {was} heard, 100%, Ada {was} heard, 100%Grace {was} heard, 100%"
    );
    assert_eq!(client.get("/list/").await.text(), "");
}

#[tokio::test]
async fn what_is_in_a_message_is_escaped() {
    let client = client();
    hears(&client, "<b>&'\"").await;
    let page = client.get("/list/").await;
    assert_eq!(page.text(), "[success/success: &lt;b&gt;&amp;&#x27;&quot; {was} heard, 100%]");
    hears(&client, "<i>").await;
    assert_eq!(client.get("/first/").await.text(), "&lt;i&gt; {was} heard, 100%");
}

#[tokio::test]
async fn a_page_that_does_not_name_them_leaves_them() {
    let client = client();
    hears(&client, "Ada").await;
    assert_eq!(client.get("/silent/").await.text(), "nothing");
    hears(&client, "Grace").await;
    assert_eq!(client.get("/silent/").await.text(), "nothing");
    assert_eq!(
        client.get("/extends/").await.text(),
        "Ada {was} heard, 100%Grace {was} heard, 100%"
    );
    assert_eq!(client.get("/extends/").await.text(), "");
}

#[tokio::test]
async fn a_page_that_only_asks_leaves_them() {
    let client = client();
    assert_eq!(client.get("/asks/").await.text(), "none");
    hears(&client, "Ada").await;
    for _ in 0..3 {
        assert_eq!(client.get("/asks/").await.text(), "1 wait");
    }
    hears(&client, "Grace").await;
    assert_eq!(client.get("/asks/").await.text(), "2 wait");
    client.get("/twice/").await;
    assert_eq!(client.get("/asks/").await.text(), "none");
}

#[tokio::test]
async fn nobody_sees_the_page_that_answers_head() {
    let client = client();
    hears(&client, "Ada").await;
    assert_eq!(client.head("/list/").await.status(), 200);
    assert_eq!(client.get("/list/").await.text(), "[success/success: Ada {was} heard, 100%]");
}

#[tokio::test]
async fn a_function_says_whether_there_is_one() {
    let client = client();
    client.post("/tells/").form(&[("name", "Ada")]).await;
    client.post("/tells/").form(&[("name", "Grace"), ("age", "85")]).await;
    assert_eq!(client.get("/list/").await.text(), "[success/success: Grace is 85]");
}

#[tokio::test]
async fn what_was_refused_or_failed_adds_none() {
    let client = client();
    assert_eq!(client.post("/hears/").form(&[("name", "")]).await.status(), 200);
    assert_eq!(client.post("/fails/").form(&[("name", "all")]).await.status(), 200);
    assert_eq!(client.post("/fails/").form(&[("name", "Ada")]).await.status(), 404);
    assert_eq!(client.get("/list/").await.text(), "");
}

#[tokio::test]
async fn handlers_add_others() {
    let client = client();
    client.post("/add/").await;
    assert_eq!(
        client.get("/list/").await.text(),
        "[debug/debug: a][info/info: b][success/success: c][warning/warning: d][error/error: e][info/info: f]"
    );
    client.post("/add/").await;
    client.post("/add/").await;
    assert_eq!(client.get("/asks/").await.text(), "12 wait");
}

#[tokio::test]
async fn without_the_layer_a_view_with_a_message_does_nothing() {
    let client = Client::new(routes());
    for answer in
        [client.get("/hears/").await, client.post("/hears/").form(&[("name", "Ada")]).await]
    {
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(answer.text().contains(".layer(MessagesManagerLayer)"), "{}", answer.text());
    }
    assert_eq!(client.post("/add/").await.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn without_the_layer_a_template_has_none() {
    let client = Client::new(routes());
    assert_eq!(client.get("/list/").await.text(), "");
    assert_eq!(client.get("/asks/").await.text(), "none");
}

#[tokio::test]
async fn a_variable_of_that_name_comes_first() {
    let templates = templates().context_processor("messages", async |_| Ok::<_, Error>(["mine"]));
    let view = generic::template("extends.html");
    let client = Client::view_with_state("/", view, templates);
    assert_eq!(client.get("/").await.text(), "mine");
}
