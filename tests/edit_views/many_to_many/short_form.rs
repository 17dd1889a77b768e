//! A relation among the `fields` of a view.

use cbv::forms::model::ColumnValues;
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{chosen, library};
use crate::App;
use crate::entities::{book, tag};
use crate::tables::Queries;

#[derive(CreateView)]
#[view(model = book::Entity, fields = ["title", "pages", "author", "tags"], template_name = None)]
#[view(success_url = "/books/{id}/", initial = Self::initial)]
struct Add;

impl Add {
    async fn initial(&self) -> Result<Partial<<Self as FormMixin>::Form>, Error> {
        Ok(ColumnValues { related: vec![("tags", vec![4_i64.into()])], ..ColumnValues::default() })
    }
}

#[derive(UpdateView)]
#[view(model = book::Entity, fields = ["title", "tags"], template_name = None)]
#[view(success_url = "/books/{id}/")]
struct Edit {
    #[view(path)]
    pk: i64,
}

/// The other side of the relation, where nothing has to be chosen, and nothing else is in the form.
#[derive(UpdateView)]
#[view(model = tag::Entity, fields = ["books"], template_name = None, success_url = "/tags/{id}/")]
struct Shelve {
    #[view(path)]
    pk: i64,
}

/// One that has the tags alone.
#[derive(UpdateView)]
#[view(model = book::Entity, fields = ["tags"], template_name = None, success_url = "/books/{id}/")]
pub(crate) struct Retag {
    #[view(path)]
    pk: i64,
}

async fn add() -> (App, Client) {
    let app = library().await;
    let view = Add::as_view().template_name("page.html");
    (app.clone(), Client::view_with_state("/", view, app))
}

async fn edit() -> (App, Client) {
    let app = library().await;
    let view = Edit::as_view().template_name("page.html");
    (app.clone(), Client::view_with_state("/{pk}/", view, app))
}

async fn books(app: &App) -> u64 {
    book::Entity::find().count(&app.database).await.expect("a query")
}

fn new_book(tags: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    let fields = [("title", "Sketch"), ("pages", "9"), ("author", "1")];
    fields.into_iter().chain(tags.iter().map(|tag| ("tags", *tag))).collect()
}

#[tokio::test]
async fn a_row_is_made_with_those_that_it_is_joined_to() {
    let (app, client) = add().await;
    let page = client.get("/").await;
    assert!(page.text().contains("<select name=\"tags\" multiple required"), "{}", page.text());
    assert!(page.text().contains("aria-describedby=\"id_tags_helptext\""), "{}", page.text());
    // That of the author has a choice that stands for nothing. A tag is the initial one.
    assert_eq!(page.text().matches("---------").count(), 1, "{}", page.text());
    assert_eq!(chosen(page.text()), ["", "4"]);
    let answer = client.post("/").form(&new_book(&["3", "1", "3"])).await;
    assert_eq!(answer.header("location"), Some("/books/2/"), "{}", answer.text());
    assert_eq!(app.tags(2).await, [1, 3]);
    assert_eq!(app.tags(1).await, [1, 2]);
}

#[tokio::test]
async fn keys_that_no_row_has_are_refused_in_the_words_of_django() {
    let (app, client) = add().await;
    for (tags, error) in [
        (&[][..], "tags: !This field is required."),
        (&["1", "x"], " !\u{201c}x\u{201d} is not a valid value."),
        (&["1", ""], " !\u{201c}\u{201d} is not a valid value."),
        (&["99999999999999999999"], " !\u{201c}99999999999999999999\u{201d} is not a valid value."),
        (&["2", "77", "78"], " !Select a valid choice. 77 is not one of the available choices."),
        (&["-1"], " !Select a valid choice. -1 is not one of the available choices."),
        (&["1\0"], "is not a valid value."),
    ] {
        let answer = client.post("/").form(&new_book(tags)).await;
        assert_eq!(answer.status(), 200, "{tags:?}");
        assert!(answer.text().contains(error), "{tags:?}: {}", answer.text());
        assert_eq!(books(&app).await, 1);
    }
    // What was chosen stays so.
    let answer = client.post("/").form(&new_book(&["1", "77"])).await;
    assert_eq!(chosen(answer.text()), ["1", "1"], "the author and a tag: {}", answer.text());
}

#[tokio::test]
async fn the_form_of_a_row_shows_what_it_is_joined_to() {
    let (_, client) = edit().await;
    let page = client.get("/1/").await;
    assert_eq!(chosen(page.text()), ["2", "1"], "in the order of their names: {}", page.text());
}

#[tokio::test]
async fn a_row_is_joined_to_those_that_were_posted_and_to_no_others() {
    let (app, client) = edit().await;
    let fields = [("title", "New"), ("tags", "3"), ("tags", "1")];
    let answer = client.post("/1/").form(&fields).await;
    assert_eq!(answer.header("location"), Some("/books/1/"), "{}", answer.text());
    // What stays is left as it is.
    assert_eq!(app.notes(1).await, [(1, Some("first".to_owned())), (3, None)]);
    let without = client.post("/1/").form(&[("title", "Newer")]).await;
    assert!(without.text().contains("tags: !This field is required."), "{}", without.text());
    assert_eq!(app.tags(1).await, [1, 3]);
}

#[tokio::test]
async fn a_relation_can_be_all_that_a_form_has_and_empty() {
    let app = library().await;
    let view = Shelve::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}/", view, app.clone());
    assert_eq!(client.post("/3/").form(&[("books", "1")]).await.status(), 302);
    assert_eq!(app.tags(1).await, [1, 2, 3]);
    assert_eq!(client.post("/1/").form(&[("other", "1")]).await.status(), 302);
    assert_eq!(app.tags(1).await, [2, 3]);
    assert_eq!(client.post("/9/").form(&[("books", "1")]).await.status(), 404);
}

#[tokio::test]
async fn how_many_rows_there_are_does_not_change_how_many_queries() {
    let (app, _) = edit().await;
    let mut database = app.database.clone();
    let queries = Queries::of(&mut database);
    let view = Edit::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}/", view, App { database, ..app });
    let mut counts = Vec::new();
    for tags in [&["1", "3"][..], &["2", "4"], &["1", "2", "3", "4"], &["1"], &["1"]] {
        let fields: Vec<_> = tags.iter().map(|tag| ("tags", *tag)).collect();
        let fields: Vec<_> = fields.into_iter().chain([("title", "T")]).collect();
        queries.take();
        assert_eq!(client.post("/1/").form(&fields).await.status(), 302);
        let asked = queries.take();
        let of_tags = asked.iter().filter(|query| query.contains("tag"));
        counts.push(of_tags.count());
    }
    // What is stored, for the form; whether the keys are there; what is stored, in the transaction; and then one to
    // take away and one to add, where there is something.
    assert_eq!(counts, [5, 5, 4, 4, 3]);
}
