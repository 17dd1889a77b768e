//! What a view with a form answers, verb by verb.

use axum::http::StatusCode;
use cbv::prelude::*;

use super::{Contact, errors};

#[derive(FormView)]
#[view(form_class = Contact, template_name = "contact.html", success_url = "/thanks/")]
#[view(context = Self::errors, extra_context = [("title", "Contact us. ")])]
struct ContactView;

impl ContactView {
    async fn errors(
        &self,
        form: &FormInstance<Contact>,
        context: Context,
    ) -> Result<Context, Error> {
        Ok(context.with("errors", errors(form)))
    }
}

#[tokio::test]
async fn get_shows_the_form() {
    let client = client!(ContactView::as_view());
    let answer = client.get("/contact/").await;
    assert_eq!((answer.status(), answer.text()), (StatusCode::OK, "Contact us. "));
    assert_eq!(answer.templates(), ["contact.html"]);
    let head = client.head("/contact/").await;
    assert_eq!((head.status(), head.text()), (StatusCode::OK, ""));
    assert_eq!(ContactView::ALLOW, "GET, POST, PUT, HEAD, OPTIONS");
}

#[tokio::test]
async fn the_query_is_not_posted() {
    let answer = client!(ContactView::as_view()).get("/contact/?name=Ada&age=old").await;
    assert_eq!((answer.status(), answer.text()), (StatusCode::OK, "Contact us. "));
}

#[tokio::test]
async fn a_valid_form_leads_to_the_success_url() {
    let client = client!(ContactView::as_view());
    for form in [[("name", "Ada"), ("age", "36")], [("name", "Ada"), ("age", "")]] {
        let answer = client.post("/contact/").form(&form).await;
        assert_eq!(answer.status(), StatusCode::FOUND);
        assert_eq!(answer.header("location"), Some("/thanks/"));
    }
}

#[tokio::test]
async fn a_form_with_errors_is_shown_again_with_all_of_them() {
    let client = client!(ContactView::as_view());
    let answer = client.post("/contact/").form(&[("name", ""), ("age", "old")]).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let text = "Contact us. name: This field is required. age: Enter a whole number. ";
    assert_eq!(answer.text(), text);
    let name = "x".repeat(21);
    let answer = client.post("/contact/").form(&[("name", name.as_str())]).await;
    let text = "Contact us. name: Ensure this value has at most 20 characters (it has 21). ";
    assert_eq!(answer.text(), text);
}

/// Django reads no body of PUT.
#[tokio::test]
async fn put_is_post() {
    let client = client!(ContactView::as_view());
    let answer = client.put("/contact/").form(&[("name", "Ada")]).await;
    assert_eq!(answer.header("location"), Some("/thanks/"));
    let answer = client.put("/contact/").form(&[("name", "")]).await;
    assert_eq!(answer.text(), "Contact us. name: This field is required. ");
    assert_eq!(client.patch("/contact/").await.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(client.delete("/contact/").await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_route_says_the_status_of_a_form_with_errors() {
    let view = ContactView::as_view().invalid_status(StatusCode::UNPROCESSABLE_ENTITY);
    let client = client!(view);
    let answer = client.post("/contact/").form(&[("name", "")]).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.text(), "Contact us. name: This field is required. ");
    assert_eq!(client.get("/contact/").await.status(), StatusCode::OK);
    let answer = client.post("/contact/").form(&[("name", "Ada")]).await;
    assert_eq!(answer.status(), StatusCode::FOUND);
}

#[tokio::test]
async fn a_route_says_the_prefix_of_the_fields() {
    let client = client!(ContactView::as_view().prefix("c"));
    let answer = client.post("/contact/").form(&[("c-name", "Ada"), ("age", "old")]).await;
    assert_eq!(answer.header("location"), Some("/thanks/"));
    let answer = client.post("/contact/").form(&[("name", "Ada"), ("c-age", "old")]).await;
    let text = "Contact us. name: This field is required. age: Enter a whole number. ";
    assert_eq!(answer.text(), text);
}

/// The long form of the same.
#[derive(View)]
#[view(base = FormView(template_name = "contact.html", prefix = "long"))]
struct LongForm;

impl FormMixin for LongForm {
    type Form = Contact;
}

impl FormView for LongForm {
    fn success_url(&self, contact: &Contact) -> Result<String, Error> {
        Ok(format!("/thanks/{}/", contact.age.unwrap_or_default()))
    }
}

#[tokio::test]
async fn the_long_form_is_the_same() {
    let client = client!(LongForm::as_view());
    let fields = [("long-name", "Ada"), ("long-age", "36")];
    let answer = client.post("/contact/").form(&fields).await;
    assert_eq!(answer.header("location"), Some("/thanks/36/"));
}
