//! Forms of one's own for a model, with a file that is stored with the row.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::extract::FromRef;
use cbv::forms::model::RowOf;
use cbv::forms::{FileChange, FileSystemStorage, FormErrors, SlugField};
use cbv::generic::{CreateView, DetailView, FormMixin, ModelFormMixin, RowFiles, UpdateView};
use cbv::prelude::*;
use cbv::query_set::Lookup as _;
use cbv::testing::{Client, Multipart};
use sea_orm::{DatabaseConnection, EntityTrait, Select, Set};

use crate::entities::{author, book};
use crate::scratch::scratch;
use crate::{App, PAGE};

#[derive(Form)]
#[form(model = author::Entity, clean = Self::clean)]
struct AuthorForm {
    #[form(label = "Full name", clean = Self::clean_name)]
    name: String,
    #[form(field = SlugField)]
    slug: String,
    /// The portrait: its name is in the column `biography` here.
    #[form(extra, content_types = ["image/*"])]
    portrait: FileChange,
}

impl AuthorForm {
    async fn clean_name(name: String, database: &DatabaseConnection) -> Result<String, Error> {
        let authors = author::Entity::find().all(database).await?;
        if authors.iter().any(|author| author.name == name) {
            return Err(FormErrors::from("There is one of this name.").into());
        }
        Ok(name)
    }

    fn clean(form: &mut Partial<Self>) -> Result<(), FormErrors> {
        if form.slug.as_deref() == Some("admin") {
            return Err("Choose another slug.".into());
        }
        Ok(())
    }
}

#[derive(Clone, FromRef)]
struct Gallery {
    templates: Templates,
    database: DatabaseConnection,
    portraits: FileSystemStorage,
}

fn folder() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("portraits-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = scratch().join(name);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

#[derive(View)]
#[view(base = CreateView(template_name = None), state = Gallery)]
struct Add {
    #[view(extract)]
    state: axum::extract::State<Gallery>,
}

impl FormMixin for Add {
    type Form = AuthorForm;
}

impl ModelFormMixin for Add {
    async fn store_files(
        &self,
        form: &AuthorForm,
        row: &mut RowOf<author::Model>,
        files: &mut RowFiles,
    ) -> Result<(), Error> {
        row.biography = Set(files.change(&self.state.portraits, None, &form.portrait).await?);
        Ok(())
    }

    fn success_url(&self, author: &author::Model) -> Result<String, Error> {
        Ok(format!("/authors/{}/", author.id))
    }
}

impl CreateView for Add {}

#[derive(View)]
#[view(base = UpdateView(template_name = None), state = Gallery)]
struct Change {
    #[view(path)]
    pk: i64,
    #[view(extract)]
    state: axum::extract::State<Gallery>,
}

impl FormMixin for Change {
    type Form = AuthorForm;
}

impl ModelFormMixin for Change {
    async fn store_files(
        &self,
        form: &AuthorForm,
        row: &mut RowOf<author::Model>,
        files: &mut RowFiles,
    ) -> Result<(), Error> {
        let stored = row.biography.clone().take().flatten();
        let portraits = &self.state.portraits;
        row.biography = Set(files.change(portraits, stored.as_deref(), &form.portrait).await?);
        Ok(())
    }

    fn success_url(&self, author: &author::Model) -> Result<String, Error> {
        Ok(format!("/authors/{}/", author.id))
    }
}

impl DetailView for Change {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(author::Entity::find())
    }

    fn lookup(&self, query: Self::Query) -> Self::Query {
        query.with_key(self.pk)
    }
}

impl UpdateView for Change {}

/// An application, its clients, and how many files it has.
pub(crate) struct Site {
    app: App,
    pub(crate) add: Client,
    change: Client,
    pub(crate) folder: PathBuf,
}

impl Site {
    async fn new() -> Self {
        Self::of(App::new().await)
    }

    pub(crate) fn of(app: App) -> Self {
        let folder = folder();
        let gallery = Gallery {
            templates: Templates::from_sources([("page.html", PAGE)]).expect("it parses"),
            database: app.database.clone(),
            portraits: FileSystemStorage::new(&folder).expect("a folder"),
        };
        let add = Add::as_view().template_name("page.html");
        let change = Change::as_view().template_name("page.html");
        Self {
            app,
            add: Client::view_with_state("/", add, gallery.clone()),
            change: Client::view_with_state("/{pk}/", change, gallery),
            folder,
        }
    }

    pub(crate) fn files(&self) -> usize {
        std::fs::read_dir(&self.folder).expect("the folder").count()
    }
}

pub(crate) const PICTURE: &str = "GIF89a\u{1}\u{0}\u{1}\u{0}";

pub(crate) fn with(name: &str, slug: &str) -> Multipart {
    Multipart::new().text("name", name).text("slug", slug)
}

#[tokio::test]
async fn what_is_valid_arrives_in_the_row_with_its_file() {
    let site = Site::new().await;
    let form = with("Radia", "radia").file("portrait", "../me.gif", "image/gif", PICTURE);
    let answer = site.add.post("/").multipart(form).await;
    assert_eq!(answer.header("location"), Some("/authors/3/"), "{}", answer.text());
    let author = site.app.author(3).await.expect("a row");
    let name = author.biography.expect("a file");
    assert!(name.strip_suffix(".gif").is_some_and(|name| !name.contains("me")), "{name}");
    assert_eq!(site.files(), 1);

    // It stays, another one takes its place, and a box takes it away.
    let keep = site.change.post("/3/").multipart(with("Perlman", "radia")).await;
    assert_eq!(keep.status(), 302, "{}", keep.text());
    assert_eq!(site.app.author(3).await.expect("a row").biography, Some(name.clone()));
    let form = with("Radia P", "radia").file("portrait", "new.gif", "image/gif", PICTURE);
    assert_eq!(site.change.post("/3/").multipart(form).await.status(), 302);
    assert_ne!(site.app.author(3).await.expect("a row").biography, Some(name));
    assert_eq!(site.files(), 1);
    let form = with("Radia R", "radia").text("portrait-clear", "on");
    assert_eq!(site.change.post("/3/").multipart(form).await.status(), 302);
    assert_eq!(site.app.author(3).await.expect("a row").biography, None);
    assert_eq!(site.files(), 0);
}

#[tokio::test]
async fn what_is_refused_leaves_no_file() {
    let site = Site::new().await;
    for (name, slug, error) in [
        ("", "x", "name= !This field is required."),
        ("Ada", "x", "name=Ada !There is one of this name."),
        ("A name of twenty-one.", "x", "at most 20 characters"),
        ("New", "admin", "!Choose another slug."),
        ("New", "ada", "slug=ada !Author with this Slug already exists."),
    ] {
        let form = with(name, slug).file("portrait", "me.gif", "image/gif", PICTURE);
        let answer = site.add.post("/").multipart(form).await;
        assert_eq!(answer.status(), 200);
        assert!(answer.text().contains(error), "{}", answer.text());
        assert_eq!(site.files(), 0);
    }
    let form = with("New", "new").file("portrait", "me.gif", "image/gif", "<script>");
    let answer = site.add.post("/").multipart(form).await;
    let error = "!Upload a file of one of these types: image/*.";
    assert!(answer.text().contains(error), "{}", answer.text());
    assert_eq!(site.app.authors().await, 2);
}

#[derive(Form)]
#[form(model = book::Entity)]
struct BookForm {
    title: String,
    #[form(min_value = 1)]
    pages: i32,
    #[form(rows = author::Entity)]
    author_id: i64,
}

#[derive(View)]
#[view(base = CreateView(template_name = None))]
struct AddBook;

impl FormMixin for AddBook {
    type Form = BookForm;
}

impl ModelFormMixin for AddBook {
    fn success_url(&self, book: &book::Model) -> Result<String, Error> {
        Ok(format!("/books/{}/", book.id))
    }
}

impl CreateView for AddBook {}

#[tokio::test]
async fn rows_are_chosen_in_a_form_of_its_own() {
    let app = App::new().await;
    let templates = Templates::from_sources([("page.html", "{{ form.author_id }}")]);
    let app = App { templates: templates.expect("it parses"), ..app };
    let view = AddBook::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, app.clone());
    let page = client.get("/").await;
    assert!(page.text().contains("<option value=\"1\">Ada</option>"), "{}", page.text());
    let fields = |author: &'static str| [("title", "T"), ("pages", "1"), ("author_id", author)];
    assert_eq!(client.post("/").form(&fields("2")).await.status(), 302);
    let answer = client.post("/").form(&fields("77")).await;
    assert_eq!(answer.status(), 200);
}
