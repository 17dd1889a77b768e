//! Lists of books, and each of them.

use axum::extract::State;
use axum::http::header::LAST_MODIFIED;
use axum::response::{IntoResponse, Response};
use cbv::conditional::ETag;
use cbv::messages::Messages;
use cbv::prelude::*;
use cbv::query_set::QuerySet;
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, QueryOrder, Select, Set};
use serde::Serialize;

use super::subjects::{Subject, subjects};
use super::version;
use crate::app::App;
use crate::forms::{CatalogueForm, ReviewForm};
use crate::models::{author, book, review, subject};
use crate::urls::shop;
use crate::visitor::Visitor;

/// All books, or those of a subject: `book_list.html`.
#[derive(ListView)]
#[view(state = App, model = book::Entity, related = [author::Entity])]
#[view(ordering = "-pubdate", sortable_by = ["pubdate", "title", "price", "pages"])]
#[view(search_fields = ["title", "keywords", "=isbn"], paginate_by = 24)]
#[view(queryset = Self::wanted, variables = Self::shelves, partial_block = "found")]
pub(crate) struct BookListView {
    #[view(path)]
    subject: Option<Slug>,
    #[view(extract)]
    wanted: QueryForm<CatalogueForm>,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

/// The subjects, and that of the page.
#[derive(Serialize, TemplateFields)]
struct Shelves {
    subject: Option<Subject>,
    subjects: Vec<Subject>,
}

impl BookListView {
    async fn wanted(&self) -> Result<Select<book::Entity>, Error> {
        Ok(self.wanted.filter(self.of_subject(), CatalogueForm::narrow))
    }

    fn of_subject(&self) -> Select<book::Entity> {
        let books = book::Entity::find();
        match &self.subject {
            Some(slug) => {
                books.inner_join(subject::Entity).filter(subject::Column::Slug.eq(slug.as_str()))
            }
            None => books,
        }
    }

    async fn shelves(&self, _: &[book::ModelEx]) -> Result<Shelves, Error> {
        let subjects = subjects(&self.database).await?;
        let subject = subjects.iter().find(|one| Some(&*one.slug) == self.subject.as_deref());
        if self.subject.is_some() && subject.is_none() {
            return Err(Error::http404("there is no such subject"));
        }
        Ok(Shelves { subject: subject.cloned(), subjects })
    }

    /// When the newest book appeared, without the list: its date as an HTTP-date (RFC 9110, 5.6.7).
    #[handler(head)]
    async fn head(&self) -> Result<impl IntoResponse, Error> {
        let books = self.of_subject().order_by_desc(book::Column::Pubdate);
        let newest = books.first(&self.database).await?;
        let newest = newest.ok_or_else(|| Error::http404("there is no book"))?;
        let stamp = newest.pubdate.format("%a, %d %b %Y 00:00:00 GMT").to_string();
        Ok([(LAST_MODIFIED, stamp)])
    }
}

/// A book, with what readers say, a form for what the visitor says, and what else its author wrote:
/// `book_detail.html`.
#[derive(DetailView)]
#[view(state = App, model = book::Entity, context = Self::with_form, partial_block = "reviews")]
#[view(related = [(author::Entity, book::Entity), subject::Entity, review::Entity])]
#[view(etag = Self::version, cache = "no-cache")]
pub(crate) struct BookDetailView {
    #[view(path)]
    slug: Slug,
    #[view(extract)]
    templates: State<Templates>,
    #[view(extract)]
    messages: Messages,
    #[view(extract)]
    visitor: Visitor,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl BookDetailView {
    /// Who has said something is shown no form.
    async fn version(&self, book: &book::ModelEx) -> Result<Option<ETag>, Error> {
        version::of_page(&(book, self.has_said(book)), &self.templates, &self.messages)
    }

    fn has_said(&self, book: &book::ModelEx) -> bool {
        book.reviews.iter().any(|review| review.visitor == self.visitor.id)
    }

    /// A form that was refused is there already.
    async fn with_form(&self, book: &book::ModelEx, context: Context) -> Result<Context, Error> {
        if self.has_said(book) || context.contains("form") {
            return Ok(context);
        }
        Ok(context.with("form", FormInstance::<ReviewForm>::new()))
    }

    /// A script is shown what readers say, with the form or the new review; everybody else is led to the page.
    #[handler(post)]
    async fn review(self, request: PageRequest<Self>, data: FormData) -> Result<Response, Error> {
        let book = book::Entity::find_by_slug(self.slug.as_str());
        let book = object_or_404(book, &self.database).await?;
        let mut form = FormInstance::<ReviewForm>::new();
        form.bind(data, &self.database).await?;
        let row = review::ActiveModel {
            visitor: Set(self.visitor.id.clone()),
            written: Set(chrono::Utc::now().date_naive()),
            book_id: Set(book.id),
            ..Default::default()
        };
        if form.insert(row, &self.database).await?.is_none() {
            return self.show(request, context! { form => form }).await;
        }
        let (cookie, thanks) = (self.visitor.cookie(), format!("{} has your review.", book.title));
        let answer = if request.is_partial() {
            self.show(request, context! { notice => thanks }).await?
        } else {
            self.messages.success(thanks);
            redirect(shop::book_detail(&self.slug) + "#reviews")?
        };
        Ok((cookie, answer).into_response())
    }
}
