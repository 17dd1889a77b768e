//! Rows that are chosen in a form that is no model's: Django's `ModelMultipleChoiceField`.

use axum::response::{IntoResponse as _, Response};
use cbv::prelude::*;
use cbv::testing::Client;

use super::{chosen, library};
use crate::App;
use crate::entities::tag;

#[derive(Form)]
struct Search {
    words: Option<String>,
    #[form(rows = tag::Entity)]
    tags: Vec<i64>,
}

#[derive(FormView)]
#[view(form_class = Search, state = App, template_name = None, success_url = "/")]
#[view(form_valid = Self::found)]
struct Find;

impl Find {
    async fn found(&self, search: &Search, _: Response) -> Result<Response, Error> {
        Ok(format!("{:?} {:?}", search.words, search.tags).into_response())
    }
}

#[tokio::test]
async fn several_rows_are_chosen_in_any_form() {
    let view = Find::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, library().await);
    let page = client.get("/").await;
    for tag in ["<option value=\"2\">Engines</option>", "<option value=\"1\">Maths</option>"] {
        assert!(page.text().contains(tag), "{}", page.text());
    }
    let answer = client.post("/").form(&[("tags", "2"), ("tags", "02"), ("tags", "1")]).await;
    assert_eq!(answer.text(), "None [2, 1]");
    let answer = client.post("/").form(&[("tags", "2"), ("tags", "8")]).await;
    assert!(answer.text().contains("!Select a valid choice. 8 is not one"), "{}", answer.text());
    assert_eq!(chosen(answer.text()), ["2"]);
    let answer = client.post("/").form(&[("words", "w")]).await;
    assert!(answer.text().contains("tags: !This field is required."), "{}", answer.text());
}
