//! Books are added, changed and deleted, with their covers.

use axum::extract::State;
use cbv::forms::FileSystemStorage;
use cbv::generic::RowFiles;
use cbv::prelude::*;
use cbv::{CreateView, DeleteView, UpdateView};
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, Set};

use crate::accounts::Permission;
use crate::app::App;
use crate::forms::BookForm;
use crate::models::{author, book, subject};
use crate::urls::shop;

/// `staff/book_list.html`
#[derive(ListView)]
#[view(state = App, login_required, cache = "no-store")]
#[view(model = book::Entity, ordering = "title", search_fields = ["title", "keywords", "=isbn"])]
#[view(paginate_by = 50, template_name = "staff/book_list.html")]
pub(crate) struct StaffBookListView;

/// `book_form.html`
#[derive(CreateView)]
#[view(state = App, login_required, cache = "no-store")]
#[view(model = book::Entity, form_class = BookForm, success_url = "/books/{slug}/")]
#[view(set = ["keywords", "hue"], fill = Self::fill, store_files = Self::store_cover)]
#[view(success_message = "{title} was added.")]
pub(crate) struct BookCreateView {
    #[view(extract)]
    shop: State<App>,
}

impl BookCreateView {
    async fn fill(&self, row: &mut book::ActiveModel) -> Result<(), Error> {
        row.hue = Set(row.title.as_ref().bytes().map(i32::from).sum::<i32>() % 360);
        set_keywords(row, &self.shop.database).await
    }

    async fn store_cover(
        &self,
        form: &BookForm,
        row: &mut book::ActiveModel,
        files: &mut RowFiles,
    ) -> Result<(), Error> {
        store_cover(form, row, files, &self.shop.media).await
    }
}

/// `book_form.html`
#[derive(UpdateView)]
#[view(state = App, login_required, cache = "no-store")]
#[view(model = book::Entity, form_class = BookForm, success_url = "/books/{slug}/")]
#[view(set = ["keywords"], fill = Self::fill, store_files = Self::store_cover)]
#[view(form = Self::with_cover, success_message = "{title} was changed.")]
pub(crate) struct BookUpdateView {
    #[view(path)]
    slug: Slug,
    #[view(extract)]
    shop: State<App>,
}

impl BookUpdateView {
    /// The form says which cover the book has.
    async fn with_cover(&self, form: &mut FormInstance<BookForm>) -> Result<(), Error> {
        let book = book::Entity::find_by_slug(self.slug.as_str()).one(&self.shop.database).await?;
        if let Some(cover) = book.and_then(|book| book.cover) {
            let url = self.shop.media.url(&cover);
            form.stored_file("cover", cover, Some(url));
        }
        Ok(())
    }

    async fn fill(&self, row: &mut book::ActiveModel) -> Result<(), Error> {
        set_keywords(row, &self.shop.database).await
    }

    async fn store_cover(
        &self,
        form: &BookForm,
        row: &mut book::ActiveModel,
        files: &mut RowFiles,
    ) -> Result<(), Error> {
        store_cover(form, row, files, &self.shop.media).await
    }
}

/// `book_confirm_delete.html`
#[derive(DeleteView)]
#[view(state = App, permission_required = Permission::Delete, cache = "no-store")]
#[view(model = book::Entity, success_url = shop::staff_book_list)]
#[view(remove_files = Self::remove_cover, success_message = "{title} was deleted.")]
pub(crate) struct BookDeleteView {
    #[view(path)]
    slug: Slug,
    #[view(extract)]
    media: State<FileSystemStorage>,
}

impl BookDeleteView {
    fn remove_cover(&self, book: &book::Model, files: &mut RowFiles) {
        if let Some(cover) = &book.cover {
            files.remove(&self.media, cover);
        }
    }
}

/// What a search finds the book by follows from its author and its subject.
async fn set_keywords(
    row: &mut book::ActiveModel,
    database: &DatabaseConnection,
) -> Result<(), Error> {
    let author = author::Entity::find_by_id(*row.author_id.as_ref()).one(database).await?;
    let subject = subject::Entity::find_by_id(*row.subject_id.as_ref()).one(database).await?;
    if let (Some(author), Some(subject)) = (author, subject) {
        row.keywords = Set(book::keywords(&author, &subject));
    }
    Ok(())
}

async fn store_cover(
    form: &BookForm,
    row: &mut book::ActiveModel,
    files: &mut RowFiles,
    media: &FileSystemStorage,
) -> Result<(), Error> {
    let stored = row.cover.take().flatten();
    row.cover = Set(files.change(media, stored.as_deref(), &form.cover).await?);
    Ok(())
}
