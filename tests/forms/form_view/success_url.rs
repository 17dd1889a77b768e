//! Where a valid form leads: all that `success_url` can say.

use cbv::prelude::*;
use cbv::testing::Client;

#[derive(Form)]
struct Person {
    name: String,
    age: i64,
    nickname: Option<String>,
}

macro_rules! views {
    ($($view:ident: $url:expr;)+) => {$(
        #[derive(FormView)]
        #[view(form_class = Person, template_name = "contact.html", success_url = $url)]
        #[view(extra_context = [("title", ""), ("errors", "shown again")])]
        struct $view;
    )+};
}

views! {
    Plain: "/thanks/";
    Braces: "/{{thanks}}/";
    InPath: "/thanks/{name}/{age}/";
    InQuery: "/thanks/?name={name}&nick={nickname}#{age}";
    Elsewhere: "https://example.org/{name}";
    Function: urls::thanks;
    WithFields: urls::by_name(age, name);
    Included: urls::shop().order(name);
    OfTheView: Self::next_url;
    OfTheModule: next_url;
}

impl OfTheView {
    fn next_url(&self, person: &Person) -> Result<String, Error> {
        if person.age < 0 {
            return Err(FormErrors::of_field("age", "Nobody is that young.").into());
        }
        Ok(format!("/view/{}/", person.age))
    }
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of the hook")]
fn next_url(_: &OfTheModule, person: &Person) -> Result<String, Error> {
    Ok(format!("/module/{}/", person.age))
}

mod shop {
    cbv::urls! {
        pub mod urls, app_name = shop {
            "/order/{name}/" => cbv::generic::redirect("/"), name = order;
        }
    }
}

urls! {
    mod urls: Templates {
        "/thanks/" => Plain::as_view(), name = thanks;
        "/thanks/{name}/{age: i64}/" => Plain::as_view(), name = by_both;
        "/of/{age: i64}/{name}/" => Plain::as_view(), name = by_name;
        "/shop/" => include shop::urls, namespace = shop;
    }
}

/// Where a view leads, or its page.
async fn posted(client: Client, name: &str, age: &str) -> String {
    let answer = client.post("/contact/").form(&[("name", name), ("age", age)]).await;
    answer.header("location").unwrap_or(answer.text()).to_owned()
}

#[tokio::test]
async fn it_is_a_text() {
    assert_eq!(posted(client!(Plain::as_view()), "Ada", "36").await, "/thanks/");
    assert_eq!(posted(client!(Braces::as_view()), "Ada", "36").await, "/%7Bthanks%7D/");
}

#[tokio::test]
async fn a_text_has_fields_of_the_form() {
    assert_eq!(posted(client!(InPath::as_view()), "Ada", "36").await, "/thanks/Ada/36/");
    assert_eq!(
        posted(client!(InQuery::as_view()), "Ada", "36").await,
        "/thanks/?name=Ada&nick=#36"
    );
    assert_eq!(posted(client!(Elsewhere::as_view()), "Ada", "36").await, "https://example.org/Ada");
}

/// A value can be no more than a text, wherever it stands.
#[tokio::test]
async fn a_field_is_percent_encoded() {
    let name = "a/../b?c=d&e#f%2F \u{e9}";
    let encoded = "a%2F..%2Fb%3Fc%3Dd%26e%23f%252F%20%C3%A9";
    let url = posted(client!(InPath::as_view()), name, "36").await;
    assert_eq!(url, format!("/thanks/{encoded}/36/"));
    let url = posted(client!(InQuery::as_view()), name, "36").await;
    assert_eq!(url, format!("/thanks/?name={encoded}&nick=#36"));
    let url = posted(client!(Elsewhere::as_view()), "@evil.example/", "36").await;
    assert_eq!(url, "https://example.org/%40evil.example%2F");
    // As with a function of `urls!`, a link to a 404 and to no other page.
    assert_eq!(posted(client!(InPath::as_view()), "..", "36").await, "/thanks/%FF/36/");
}

#[tokio::test]
async fn it_is_a_function_of_urls() {
    assert_eq!(posted(client!(Function::as_view()), "Ada", "36").await, "/thanks/");
    assert_eq!(posted(client!(WithFields::as_view()), "A/da", "36").await, "/of/36/A%2Fda/");
    assert_eq!(posted(client!(Included::as_view()), "Ada", "36").await, "/shop/order/Ada/");
}

#[tokio::test]
async fn it_is_a_function_of_the_application() {
    assert_eq!(posted(client!(OfTheView::as_view()), "Ada", "36").await, "/view/36/");
    assert_eq!(posted(client!(OfTheModule::as_view()), "Ada", "36").await, "/module/36/");
    let page = client!(OfTheView::as_view()).post("/contact/");
    let page = page.form(&[("name", "Ada"), ("age", "-1")]).await;
    assert_eq!((page.status().as_u16(), page.text()), (200, "shown again"));
}
