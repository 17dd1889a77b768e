//! The hooks of a view with a form, each named by an option.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cbv::prelude::*;

use super::{Contact, errors};

#[derive(FormView)]
#[view(form_class = Contact, template_name = "contact.html", success_url = "/thanks/")]
#[view(initial = Self::initial, form = Self::narrowed, form_valid = Self::greet)]
#[view(form_invalid = Self::marked, context = Self::errors, template_names = Self::template)]
struct ContactView {
    #[view(query, default)]
    locked: bool,
    #[view(query, default)]
    nobody: bool,
}

impl ContactView {
    async fn initial(&self) -> Result<Partial<Contact>, Error> {
        Ok(Partial::<Contact> { name: Some("Grace".to_owned()), age: Some(Some(85)) })
    }

    async fn narrowed(&self, form: &mut FormInstance<Contact>) -> Result<(), Error> {
        if self.nobody {
            return Err(Error::permission_denied("nobody"));
        }
        if self.locked {
            form.hide("age").disable("name");
        }
        Ok(())
    }

    async fn greet(&self, contact: &Contact, response: Response) -> Result<Response, Error> {
        assert_eq!(response.headers()["location"], "/thanks/");
        match contact.name.as_str() {
            "admin" => Err(FormErrors::of_field("name", "This name is reserved.").into()),
            "broken" => Err(Error::server_error("the mail server is away")),
            name => Ok(format!("Dear {name}, {:?}", contact.age).into_response()),
        }
    }

    async fn marked(
        &self,
        form: &FormInstance<Contact>,
        mut page: Response,
    ) -> Result<Response, Error> {
        page.headers_mut().insert("x-errors", form.errors().fields().count().into());
        Ok(page)
    }

    async fn errors(
        &self,
        form: &FormInstance<Contact>,
        context: Context,
    ) -> Result<Context, Error> {
        Ok(context.with("title", "").with("errors", errors(form)))
    }

    fn template(&self, configured: Option<generic::TemplateName>) -> Vec<generic::TemplateName> {
        ["absent.html".into()].into_iter().chain(configured).collect()
    }

    #[handler(patch)]
    async fn show_again(self, request: PageRequest<Self>) -> Result<Response, Error> {
        FormView::show(self, request, context! { more => "shown" }).await
    }
}

#[tokio::test]
async fn form_valid_makes_the_answer() {
    let answer = client!(ContactView::as_view()).post("/contact/").form(&[("name", "Ada")]).await;
    assert_eq!((answer.status(), answer.text()), (StatusCode::OK, "Dear Ada, None"));
    assert_eq!(answer.header("x-errors"), None);
}

#[tokio::test]
async fn errors_of_the_form_from_form_valid_show_it_again() {
    let answer = client!(ContactView::as_view()).post("/contact/").form(&[("name", "admin")]).await;
    let text = "name: This name is reserved. ";
    assert_eq!((answer.status(), answer.text()), (StatusCode::OK, text));
    assert_eq!(answer.header("x-errors"), Some("1"));
}

#[tokio::test]
async fn another_error_from_form_valid_is_one_of_the_server() {
    let answer =
        client!(ContactView::as_view()).post("/contact/").form(&[("name", "broken")]).await;
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn form_invalid_is_given_the_page() {
    let answer = client!(ContactView::as_view()).post("/contact/").form(&[("age", "old")]).await;
    let text = "name: This field is required. age: Enter a whole number. ";
    assert_eq!((answer.status(), answer.text()), (StatusCode::OK, text));
    assert_eq!(answer.header("x-errors"), Some("2"));
}

/// What the hook `form` took away counts as it was, whatever is posted.
#[tokio::test]
async fn what_is_hidden_or_disabled_cannot_be_posted() {
    let client = client!(ContactView::as_view());
    let form = [("name", "Mallory"), ("age", "1")];
    let answer = client.post("/contact/?locked=true").form(&form).await;
    assert_eq!(answer.text(), "Dear Grace, Some(85)");
    let answer = client.post("/contact/").form(&form).await;
    assert_eq!(answer.text(), "Dear Mallory, Some(1)");
}

#[tokio::test]
async fn an_error_of_a_hook_is_the_answer() {
    let client = client!(ContactView::as_view());
    assert_eq!(client.get("/contact/?nobody=true").await.status(), StatusCode::FORBIDDEN);
    let answer = client.post("/contact/?nobody=true").form(&[("name", "Ada")]).await;
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn another_handler_shows_the_form() {
    let answer = client!(ContactView::as_view()).patch("/contact/").await;
    assert_eq!((answer.status(), answer.text()), (StatusCode::OK, ""));
    assert_eq!(answer.context("more").map(ToString::to_string).as_deref(), Some("shown"));
    assert!(answer.context("form").is_some());
}
