//! Views that save and delete rows, written with their derives.

use axum::http::StatusCode;
use axum::response::Response;
use cbv::AbsoluteUrl;
use cbv::forms::{Choice, SlugField};
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::{DatabaseTransaction, EntityTrait, PaginatorTrait, Set};

use crate::App;
use crate::entities::{author, book, page};
use crate::tables::create as create_table;

impl AbsoluteUrl for author::Model {
    fn absolute_url(&self) -> String {
        format!("/authors/{}/", self.slug)
    }
}

urls! {
    mod urls {
        "/books/{pk: i64}/" => generic::redirect("/"), name = book_page;
    }
}

/// The slug is not the user's; the view leads to the URL of the author.
#[derive(CreateView)]
#[view(model = author::Entity, fields = ["name"], template_name = None)]
#[view(set = ["slug"], fill = Self::fill)]
struct Join;

impl Join {
    async fn fill(&self, author: &mut author::ActiveModel) -> Result<(), Error> {
        author.slug = Set(author.name.as_ref().to_lowercase());
        Ok(())
    }
}

#[tokio::test]
async fn the_view_fills_columns_that_cannot_be_posted() {
    let app = App::new().await;
    let client =
        Client::view_with_state("/", Join::as_view().template_name("page.html"), app.clone());
    assert_eq!(client.get("/").await.text(), "name=\n");
    let answer = client.post("/").form(&[("name", "Radia"), ("slug", "posted")]).await;
    assert_eq!(answer.header("location"), Some("/authors/radia/"), "{}", answer.text());
    assert_eq!(app.author(3).await.expect("a row").slug, "radia");
    let taken = client.post("/").form(&[("name", "Ada")]).await;
    assert_eq!(taken.text(), "name=Ada\n!Author with this Slug already exists.\n");
    assert_eq!(app.authors().await, 3);
}

#[derive(UpdateView)]
#[view(model = page::Entity, fields = ["title"], lock = "version", template_name = None)]
#[view(success_url = "/pages/{id}/")]
struct Edit {
    #[view(path)]
    pk: i64,
}

async fn wiki() -> App {
    let app = App::new().await;
    create_table(&app.database, page::Entity).await;
    let row =
        page::ActiveModel { title: Set("Start".into()), version: Set(7), ..Default::default() };
    page::Entity::insert(row).exec(&app.database).await.expect("a row");
    app
}

#[tokio::test]
async fn the_second_of_two_does_not_overwrite_the_first() {
    let app = wiki().await;
    let client =
        Client::view_with_state("/{pk}/", Edit::as_view().template_name("page.html"), app.clone());
    assert_eq!(client.get("/1/").await.text(), "title=Start\nversion=7\nobject=Start");
    let first = client.post("/1/").form(&[("title", "First"), ("version", "7")]).await;
    assert_eq!(first.header("location"), Some("/pages/1/"), "{}", first.text());
    let second = client.post("/1/").form(&[("title", "Second"), ("version", "7")]).await;
    assert!(second.text().contains("was changed by somebody else"), "{}", second.text());
    assert!(second.text().ends_with("object=First"), "{}", second.text());
    let page = page::Entity::find_by_id(1).one(&app.database).await.expect("a query");
    let page = page.expect("a row");
    assert_eq!((page.title.as_str(), page.version), ("First", 8));
}

#[tokio::test]
async fn the_version_is_hidden_and_has_to_be_posted() {
    let app = wiki().await;
    let templates = Templates::from_sources([("page.html", "{{ form.version }}")]);
    let app = App { templates: templates.expect("it parses"), ..app };
    let client =
        Client::view_with_state("/{pk}/", Edit::as_view().template_name("page.html"), app.clone());
    let answer = client.get("/1/").await;
    let field = answer.text();
    assert!(field.contains("type=\"hidden\"") && field.contains("value=\"7\""), "{field}");
    let without = client.post("/1/").form(&[("title", "Second")]).await;
    assert_eq!(without.status(), 200);
    let page = page::Entity::find_by_id(1).one(&app.database).await.expect("a query");
    assert_eq!(page.expect("a row").title, "Start");
}

#[derive(Form)]
#[form(model = page::Entity)]
struct TitleForm {
    title: String,
}

/// A form that forgets the version.
#[derive(UpdateView)]
#[view(model = page::Entity, form_class = TitleForm, lock = "version", template_name = None)]
#[view(success_url = "/pages/{id}/")]
struct Careless {
    #[view(path)]
    pk: i64,
}

#[tokio::test]
async fn a_lock_that_the_form_does_not_post_saves_nothing() {
    let app = wiki().await;
    let client = Client::view_with_state(
        "/{pk}/",
        Careless::as_view().template_name("page.html"),
        app.clone(),
    );
    assert_eq!(client.post("/1/").form(&[("title", "First")]).await.status(), 500);
    let page = page::Entity::find_by_id(1).one(&app.database).await.expect("a query");
    assert_eq!(page.expect("a row").title, "Start");
}

/// Writes a book with each change, or refuses it afterwards.
#[derive(UpdateView)]
#[view(model = author::Entity, fields = ["name"], template_name = None)]
#[view(success_url = "/authors/{id}/", form_valid = Self::write)]
struct Rename {
    #[view(path)]
    pk: i64,
}

impl Rename {
    async fn write(
        &self,
        author: &author::Model,
        transaction: &DatabaseTransaction,
        response: Response,
    ) -> Result<Response, Error> {
        let row = book::ActiveModel {
            title: Set(format!("By {}", author.name)),
            pages: Set(1),
            author_id: Set(author.id),
            ..Default::default()
        };
        book::Entity::insert(row).exec(transaction).await?;
        if author.name == "Nobody" {
            return Err(FormErrors::of_field("name", "Somebody has to be it.").into());
        }
        Ok(response)
    }
}

#[tokio::test]
async fn what_form_valid_writes_is_saved_with_the_row_or_not_at_all() {
    let app = App::new().await;
    let client = Client::view_with_state(
        "/{pk}/",
        Rename::as_view().template_name("page.html"),
        app.clone(),
    );
    let answer = client.post("/1/").form(&[("name", "Nobody")]).await;
    assert_eq!(answer.text(), "name=Nobody !Somebody has to be it.\nobject=Ada");
    assert_eq!((books(&app).await, app.author(1).await.expect("a row").name), (1, "Ada".into()));
    let answer = client.post("/1/").form(&[("name", "Augusta")]).await;
    assert_eq!(answer.header("location"), Some("/authors/1/"), "{}", answer.text());
    assert_eq!(
        (books(&app).await, app.author(1).await.expect("a row").name),
        (2, "Augusta".into())
    );
}

/// The function of `urls!` takes the key.
#[derive(CreateView)]
#[view(model = book::Entity, fields = ["title", "pages", "author"], success_url = urls::book_page)]
struct AddBook;

/// The title and the pages are not the user's, and only Ada writes.
#[derive(UpdateView)]
#[view(model = book::Entity, fields = ["title", "pages", "author"], form = Self::narrowed)]
#[view(success_url = urls::book_page(id), template_name = None)]
struct ChangeBook {
    #[view(path)]
    pk: i64,
}

impl ChangeBook {
    async fn narrowed(
        &self,
        form: &mut FormInstance<<Self as FormMixin>::Form>,
    ) -> Result<(), Error> {
        form.hide("title").disable("pages").choices("author", [Choice::new("1", "Ada")]);
        Ok(())
    }
}

#[derive(DeleteView)]
#[view(model = book::Entity, success_url = "/books/?gone={title}")]
struct RemoveBook {
    #[view(path)]
    pk: i64,
}

#[tokio::test]
async fn templates_are_named_after_the_model() {
    let app = App { templates: cbv::templates!(), ..App::new().await };
    let add = Client::view_with_state("/", AddBook::as_view(), app.clone());
    let answer = add.get("/").await;
    let page = answer.text();
    assert!(page.contains("<h1>A new book</h1>") && page.contains("name=\"author\""), "{page}");
    let remove = Client::view_with_state("/{pk}/", RemoveBook::as_view(), app.clone());
    assert!(remove.get("/1/").await.text().contains("<p>Delete Notes?</p>"));
}

#[tokio::test]
async fn a_function_of_urls_takes_the_key() {
    let app = App { templates: cbv::templates!(), ..App::new().await };
    let client = Client::view_with_state("/", AddBook::as_view(), app.clone());
    let fields = [("title", "Sketch"), ("pages", "9"), ("author", "2")];
    assert_eq!(client.post("/").form(&fields).await.header("location"), Some("/books/2/"));
    assert_eq!(books(&app).await, 2);
}

#[tokio::test]
async fn what_the_hook_takes_away_cannot_be_posted() {
    let app = App::new().await;
    let client = Client::view_with_state(
        "/{pk}/",
        ChangeBook::as_view().template_name("page.html"),
        app.clone(),
    );
    let fields = |author: &'static str| [("title", "New"), ("pages", "9"), ("author", author)];
    let refused = client.post("/1/").form(&fields("2")).await;
    assert!(refused.text().contains("author=2 !Select a valid choice."), "{}", refused.text());
    let answer = client.post("/1/").form(&fields("1")).await;
    assert_eq!(answer.header("location"), Some("/books/1/"), "{}", answer.text());
    let book = book::Entity::find_by_id(1).one(&app.database).await.expect("a query");
    let book = book.expect("a row");
    assert_eq!((book.title.as_str(), book.pages), ("Notes", 66));
}

#[tokio::test]
async fn a_row_that_is_deleted_still_fills_the_url() {
    let app = App { templates: cbv::templates!(), ..App::new().await };
    let client = Client::view_with_state("/{pk}/", RemoveBook::as_view(), app.clone());
    assert_eq!(client.post("/1/").await.header("location"), Some("/books/?gone=Notes"));
    assert_eq!(books(&app).await, 0);
    assert_eq!(client.get("/1/").await.status(), 404);
}

#[derive(Form)]
#[form(model = author::Entity)]
struct AuthorForm {
    #[form(label = "Full name")]
    name: String,
    #[form(field = SlugField)]
    slug: String,
}

#[derive(CreateView)]
#[view(model = author::Entity, form_class = AuthorForm, template_name = None)]
#[view(invalid_status = StatusCode::UNPROCESSABLE_ENTITY)]
struct AddAuthor;

#[tokio::test]
async fn a_form_of_ones_own_has_the_limits_of_the_columns() {
    let app = App::new().await;
    let client =
        Client::view_with_state("/", AddAuthor::as_view().template_name("page.html"), app.clone());
    let long = "A name of twenty-one.";
    let answer = client.post("/").form(&[("name", long), ("slug", "ada")]).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.text().contains("at most 20 characters"), "{}", answer.text());
    let answer = client.post("/").form(&[("name", "Radia"), ("slug", "radia")]).await;
    assert_eq!(answer.header("location"), Some("/authors/radia/"), "{}", answer.text());
}

#[tokio::test]
async fn a_route_sets_the_prefix_and_the_status() {
    let app = App::new().await;
    let view = AddAuthor::as_view().template_name("page.html");
    let client = Client::view_with_state(
        "/",
        view.prefix("a").invalid_status(StatusCode::CONFLICT),
        app.clone(),
    );
    assert_eq!(client.get("/").await.text(), "a-name=\na-slug=\n");
    let answer = client.post("/").form(&[("name", "Radia"), ("slug", "radia")]).await;
    assert_eq!(answer.status(), 409);
    let answer = client.post("/").form(&[("a-name", "Radia"), ("a-slug", "radia")]).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
}

async fn books(app: &App) -> u64 {
    book::Entity::find().count(&app.database).await.expect("a query")
}
