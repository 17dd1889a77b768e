//! A relation in a form of one's own.

use cbv::forms::Choice;
use cbv::prelude::*;
use cbv::testing::Client;

use super::{chosen, library, library_with_readers};
use crate::App;
use crate::entities::{author, book, reader, tag};

#[derive(Form)]
#[form(model = book::Entity)]
struct Tagged {
    title: String,
    #[form(rows = tag::Entity, required = false, widget = Widget::checkboxes(), clean = Self::clean_tags)]
    #[form(error_messages(invalid_pk_value = "No such key: {pk}"))]
    tags: Vec<i64>,
}

impl Tagged {
    fn clean_tags(tags: Vec<i64>) -> Result<Vec<i64>, ValidationError> {
        if tags.len() > 2 { Err("Two are enough.".into()) } else { Ok(tags) }
    }
}

#[derive(UpdateView)]
#[view(model = book::Entity, form_class = Tagged, template_name = None, success_url = "/{id}/")]
#[view(form = Self::change)]
struct Edit {
    #[view(path)]
    pk: i64,
    #[view(query, default)]
    only: String,
}

impl Edit {
    async fn change(&self, form: &mut FormInstance<Tagged>) -> Result<(), Error> {
        match self.only.as_str() {
            "maths" => form.choices("tags", [Choice::new("1", "Maths")]),
            "hidden" => form.hide("tags"),
            "disabled" => form.disable("tags"),
            _ => form,
        };
        Ok(())
    }
}

async fn client() -> (App, Client) {
    let app = library().await;
    let view = Edit::as_view().template_name("page.html");
    (app.clone(), Client::view_with_state("/{pk}/", view, app))
}

#[tokio::test]
async fn checkboxes_show_and_take_the_rows() {
    let (app, client) = client().await;
    let page = client.get("/1/").await;
    assert_eq!(page.text().matches("type=\"checkbox\"").count(), 4, "{}", page.text());
    assert_eq!(chosen(page.text()), ["2", "1"]);
    let answer = client.post("/1/").form(&[("title", "T"), ("tags", "2"), ("tags", "4")]).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
    assert_eq!(app.tags(1).await, [2, 4]);
    // None of them is chosen: nothing is posted.
    assert_eq!(client.post("/1/").form(&[("title", "T")]).await.status(), 302);
    assert_eq!(app.tags(1).await, [0_i64; 0]);
}

#[tokio::test]
async fn the_checks_of_the_form_see_the_keys() {
    let (app, client) = client().await;
    let three = [("title", "T"), ("tags", "1"), ("tags", "2"), ("tags", "3")];
    let answer = client.post("/1/").form(&three).await;
    assert!(answer.text().contains("!Two are enough."), "{}", answer.text());
    let answer = client.post("/1/").form(&[("title", "T"), ("tags", "<")]).await;
    assert!(answer.text().contains("!No such key: <\n"), "{}", answer.text());
    assert_eq!(app.tags(1).await, [1, 2]);
}

#[tokio::test]
async fn what_a_hook_takes_out_of_the_choices_cannot_be_written() {
    let (app, client) = client().await;
    let page = client.get("/1/?only=maths").await;
    assert_eq!(page.text().matches("type=\"checkbox\"").count(), 1, "{}", page.text());
    let refused = client.post("/1/?only=maths").form(&[("title", "T"), ("tags", "3")]).await;
    let error = "!Select a valid choice. 3 is not one of the available choices.";
    assert!(refused.text().contains(error), "{}", refused.text());
    assert_eq!(app.tags(1).await, [1, 2]);
    // As in Django, the set is the one that was posted.
    let posted = client.post("/1/?only=maths").form(&[("title", "T"), ("tags", "1")]).await;
    assert_eq!(posted.status(), 302, "{}", posted.text());
    assert_eq!(app.tags(1).await, [1]);
}

#[tokio::test]
async fn a_field_that_takes_nothing_leaves_what_is_stored() {
    let (app, client) = client().await;
    for only in ["hidden", "disabled"] {
        let url = format!("/1/?only={only}");
        let answer = client.post(&url).form(&[("title", only), ("tags", "4")]).await;
        assert_eq!(answer.status(), 302, "{}", answer.text());
        assert_eq!(app.tags(1).await, [1, 2], "{only}");
    }
    assert_eq!(chosen(client.get("/1/?only=disabled").await.text()), ["2", "1"]);
}

/// Keys that are texts, and a relation that is written down by hand.
#[derive(Form)]
#[form(model = book::Entity)]
struct Read {
    #[form(rows = reader::Entity)]
    readers: Option<Vec<String>>,
    #[form(rows = tag::Entity, extra, required = false)]
    tags: Vec<i64>,
}

#[derive(UpdateView)]
#[view(model = book::Entity, form_class = Read, template_name = None, success_url = "/{id}/")]
struct Lend {
    #[view(path)]
    pk: i64,
}

#[tokio::test]
async fn keys_can_be_texts_and_rows_can_be_chosen_that_are_not_saved() {
    let app = library_with_readers().await;
    let view = Lend::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}/", view, app.clone());
    let page = client.get("/1/").await;
    assert_eq!(chosen(page.text()), ["Ada"], "{}", page.text());
    let answer = client.post("/1/").form(&[("readers", "Charles"), ("tags", "3")]).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
    assert_eq!((app.readers(1).await, app.tags(1).await), (vec!["Charles".to_owned()], vec![1, 2]));
    for (reader, error) in [
        ("\0", "!\u{201c}\0\u{201d} is not a valid value."),
        ("Eve'; --", "!Select a valid choice. Eve'; -- is not one"),
    ] {
        let answer = client.post("/1/").form(&[("readers", reader)]).await;
        assert!(answer.text().contains(error), "{}", answer.text());
    }
    let answer = client.post("/1/").form(&[("tags", "9")]).await;
    assert!(answer.text().contains("!Select a valid choice. 9 is not one"), "{}", answer.text());
    assert_eq!(client.post("/1/").form(&[("tags", "1")]).await.status(), 302);
    assert_eq!(app.readers(1).await, [""; 0]);
}

/// Books have one author each: no table stands between.
#[derive(Form)]
#[form(model = author::Entity)]
struct Written {
    name: String,
    #[form(rows = book::Entity)]
    books: Vec<i64>,
}

#[derive(UpdateView)]
#[view(model = author::Entity, form_class = Written, template_name = None, success_url = "/{id}/")]
struct Write {
    #[view(path)]
    pk: i64,
}

#[tokio::test]
async fn a_relation_without_a_table_between_is_an_error_of_the_server() {
    let app = library().await;
    let view = Write::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}/", view, app);
    let answer = client.get("/1/").await;
    assert_eq!(answer.status(), 500);
    let says = "cannot be saved with a form: it has no `via`";
    assert!(answer.text().contains(says), "{}", answer.text());
}
