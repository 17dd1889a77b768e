//! Authors are added, changed and deleted.

use cbv::prelude::*;
use cbv::{CreateView, DeleteView, UpdateView};

use crate::models::author;
use crate::urls::shop;

/// `staff/author_list.html`
#[derive(ListView)]
#[view(model = author::Entity, ordering = "sort_name", template_name = "staff/author_list.html")]
pub(crate) struct StaffAuthorListView;

/// `author_form.html`
#[derive(CreateView)]
#[view(model = author::Entity, success_url = "/authors/{slug}/")]
#[view(fields = ["name", "sort_name", "slug", "country", "born", "biography"])]
#[view(success_message = "{name} was added.", partial_block = "fields")]
pub(crate) struct AuthorCreateView;

/// `author_form.html`
#[derive(UpdateView)]
#[view(model = author::Entity, success_url = "/authors/{slug}/")]
#[view(fields = ["name", "sort_name", "slug", "country", "born", "biography"])]
#[view(success_message = "{name} was changed.", partial_block = "fields")]
pub(crate) struct AuthorUpdateView {
    #[view(path)]
    slug: Slug,
}

/// `author_confirm_delete.html`
#[derive(DeleteView)]
#[view(model = author::Entity, success_url = shop::staff_author_list)]
#[view(success_message = "{name} was deleted.")]
pub(crate) struct AuthorDeleteView {
    #[view(path)]
    slug: Slug,
}
