//! The form alone, for HTMX.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cbv::prelude::*;
use cbv::testing::{Answer, Client, TestRequest};

use super::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = None, success_url = "/thanks/?name={name}")]
#[view(invalid_status = StatusCode::UNPROCESSABLE_ENTITY, form_valid = Self::send)]
struct ContactView;

impl ContactView {
    async fn send(&self, contact: &Contact, response: Response) -> Result<Response, Error> {
        match contact.name.as_str() {
            "own" => Ok("done".into_response()),
            "cookie" => Ok(([("set-cookie", "a=b")], response).into_response()),
            _ => Ok(response),
        }
    }
}

fn templates() -> Templates {
    Templates::from_sources([
        ("page.html", "<main>{% include '_form.html' %}</main>"),
        ("_form.html", "<form>{{ form.name.errors|length }}</form>"),
    ])
    .expect("they parse")
}

fn client() -> Client {
    let view = ContactView::as_view().template_name("page.html").partial("_form.html");
    Client::view_with_state("/", view, templates())
}

fn htmx(request: TestRequest) -> TestRequest {
    request.header("hx-request", "true")
}

fn varies(answer: &Answer) -> bool {
    answer.header("vary").is_some_and(|vary| vary.starts_with("HX-Request"))
}

#[tokio::test]
async fn htmx_is_shown_the_form() {
    let client = client();
    let page = client.get("/").await;
    assert_eq!((page.text(), varies(&page)), ("<main><form>0</form></main>", true));
    let part = htmx(client.get("/")).await;
    assert_eq!((part.text(), varies(&part)), ("<form>0</form>", true));
}

#[tokio::test]
async fn a_form_with_errors_is_swapped_in() {
    let client = client();
    let part = htmx(client.post("/").form(&[("name", "")])).await;
    assert_eq!((part.status().as_u16(), part.text()), (200, "<form>1</form>"));
    assert!(varies(&part));
    let page = client.post("/").form(&[("name", "")]).await;
    assert_eq!((page.status().as_u16(), page.text()), (422, "<main><form>1</form></main>"));
    // It takes the place of the page.
    let boosted = client.post("/").form(&[("name", "")]).header("hx-boosted", "true");
    let page = htmx(boosted).await;
    assert_eq!((page.status().as_u16(), page.text()), (422, "<main><form>1</form></main>"));
}

#[tokio::test]
async fn htmx_is_led_on() {
    let client = client();
    let answer = htmx(client.post("/").form(&[("name", "A & B")])).await;
    assert_eq!(answer.status(), 204);
    assert_eq!(answer.header("hx-redirect"), Some("/thanks/?name=A%20%26%20B"));
    assert_eq!(answer.header("location"), None);
    assert!(varies(&answer));
    let answer = client.post("/").form(&[("name", "Ada")]).await;
    assert_eq!(
        (answer.status().as_u16(), answer.header("location")),
        (302, Some("/thanks/?name=Ada"))
    );
    assert_eq!(answer.header("hx-redirect"), None);
    let boosted = client.post("/").form(&[("name", "Ada")]).header("hx-boosted", "true");
    assert_eq!(htmx(boosted).await.status(), 302);
}

#[tokio::test]
async fn what_a_hook_answers_stays() {
    let client = client();
    let answer = htmx(client.post("/").form(&[("name", "own")])).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, "done"));
    let answer = htmx(client.post("/").form(&[("name", "cookie")])).await;
    assert_eq!((answer.status().as_u16(), answer.header("set-cookie")), (204, Some("a=b")));
    assert_eq!(answer.header("hx-redirect"), Some("/thanks/?name=cookie"));
}

#[tokio::test]
async fn a_view_without_a_part_does_not_look_at_it() {
    let view = ContactView::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, templates());
    let answer = htmx(client.post("/").form(&[("name", "Ada")])).await;
    assert_eq!((answer.status().as_u16(), answer.header("vary")), (302, None));
    let answer = htmx(client.post("/").form(&[("name", "")])).await;
    assert_eq!((answer.status().as_u16(), answer.header("vary")), (422, None));
}
