//! The dependency itself has another name.

use axum::Router;
use web::generic::TemplateName;
use web::{
    Attributes, Configured, Context, DetailView, Error, ListView, RedirectView, RouterExt,
    TemplateView, Templates, View, base, handler, urls,
};

use crate::entities::{Library, book};

/// Shared attributes.
#[derive(Attributes, Debug)]
#[view(crate = web)]
pub struct Paging {
    #[view(default = 20)]
    size: u32,
    #[view(query)]
    page: Option<u32>,
}

/// What templates see.
#[derive(serde::Serialize, web::TemplateFields, Debug)]
#[template_fields(crate = web)]
pub struct Shelf {
    /// Of the books on it.
    pub subjects: Vec<String>,
}

/// A base.
#[base(crate = web, attributes = Paging)]
pub trait Index: View {
    /// A hook.
    fn number(&self) -> u32;

    /// A handler.
    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> String {
        format!("[{},{},{}]", self.number(), paging.size, paging.page.unwrap_or_default())
    }
}

/// A view.
#[derive(View, Debug)]
#[view(crate = web, base = Index, methods(get, post, delete, "LINK"))]
pub struct Page {
    #[view(path)]
    pk: u32,
    #[view(query, default = "text")]
    text: String,
}

impl Index for Page {
    fn number(&self) -> u32 {
        self.pk
    }
}

impl Page {
    #[handler(post, "LINK", crate = web)]
    async fn post(&self) -> String {
        format!("{} posted", self.text)
    }

    #[handler(crate = web, delete)]
    async fn delete(&self) -> &'static str {
        "deleted"
    }
}

/// A page.
#[derive(TemplateView, Debug)]
#[view(crate = web, template_names = Self::names, context = Self::more)]
pub struct Shown {
    #[view(path)]
    pk: u32,
}

impl Shown {
    fn names(&self, _: Option<TemplateName>) -> Vec<TemplateName> {
        vec!["shown".into()]
    }

    async fn more(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("number", self.pk))
    }
}

/// A redirect.
#[derive(RedirectView, Debug)]
#[view(crate = web, to = moved_to)]
pub struct Moved {
    #[view(path)]
    pk: String,
}

/// A list.
#[derive(ListView, Debug)]
#[view(crate = web, model = book::Entity, ordering = "-title", paginate_by = 5)]
#[view(template_name = "cbv/list.html")]
#[view(search_fields = ["^title", "=id"], sortable_by = "title", context = Self::more)]
pub struct Books;

impl Books {
    async fn more(&self, books: &[book::Model], context: Context) -> Result<Context, Error> {
        Ok(context.with("number", books.len()))
    }
}

/// A list of columns.
#[derive(ListView, Debug)]
#[view(crate = web, model = book::Entity, values = ["id", "title"])]
#[view(template_name = "cbv/list.html")]
pub struct Titles;

/// A list with what belongs to it.
#[derive(ListView, Debug)]
#[view(crate = web, model = book::Entity, related = book::Relation::Sequel)]
#[view(template_name = "cbv/list.html")]
pub struct Series;

/// A detail.
#[derive(DetailView, Debug)]
#[view(crate = web, model = book::Entity, slug_field = "title", query_pk_and_slug = true)]
#[view(template_name = "cbv/detail.html")]
pub struct Book {
    #[view(path)]
    pk: i64,
    #[view(path)]
    slug: String,
}

/// Lists and details at `/books`, `/titles`, `/series` and `/book/{pk}/{slug}`.
pub fn objects() -> Router<Library> {
    Router::new()
        .view("/books", Books::as_view())
        .view("/titles", Titles::as_view())
        .view("/series", Series::as_view())
        .view("/book/{pk}/{slug}", Book::as_view())
}

fn moved_to(pk: &str) -> String {
    format!("/{pk}")
}

/// The views at `/{pk}`, `/shown/{pk}` and `/moved/{pk}`.
///
/// # Panics
///
/// When the template does not parse.
pub fn router() -> Router {
    let source = "{{ number }} of {{ view }}";
    let templates = Templates::from_sources([("shown", source)]).expect("it parses");
    Router::new()
        .view("/{pk}", Page::as_view())
        .view("/shown/{pk}", Shown::as_view())
        .view("/moved/{pk}", Moved::as_view())
        .with_state(templates)
}

urls! {
    /// Patterns.
    pub mod patterns, crate = web {
        "/pages/{pk: u32}/" => Page::as_view(), name = page;
    }
}

/// What can be chosen.
#[derive(Clone, Debug, web::Choices)]
#[choice(crate = web)]
pub enum Topic {
    /// One.
    Sales,
    /// Another.
    Support,
}

/// A form.
#[derive(Debug, web::Form)]
#[form(crate = web, clean = Self::clean)]
pub struct Contact {
    /// Who.
    #[form(max_length = 20, initial = "Ada", clean = Self::clean_name)]
    pub name: String,
    /// About what.
    pub topic: Topic,
}

impl Contact {
    fn clean_name(name: String) -> Result<String, String> {
        if name.is_empty() { Err("Who?".to_owned()) } else { Ok(name) }
    }

    async fn clean(contact: &mut web::forms::Partial<Self>) -> Result<(), String> {
        if contact.name.is_some() { Ok(()) } else { Err("Nobody.".to_owned()) }
    }
}
