//! Authors are added, changed and deleted.

use cbv::prelude::*;
use cbv::{CreateView, DeleteView, UpdateView};

use crate::accounts::Permission;
use crate::app::App;
use crate::models::author;
use crate::urls::shop;

/// `staff/author_list.html`
#[derive(ListView)]
#[view(state = App, login_required, cache = "no-store")]
#[view(model = author::Entity, ordering = "sort_name", template_name = "staff/author_list.html")]
pub(crate) struct StaffAuthorListView;

/// `author_form.html`
#[derive(CreateView)]
#[view(state = App, login_required, cache = "no-store")]
#[view(model = author::Entity, success_url = "/authors/{slug}/")]
#[view(fields = ["name", "sort_name", "slug", "country", "born", "biography"])]
#[view(success_message = "{name} was added.", partial_block = "fields")]
pub(crate) struct AuthorCreateView;

/// `author_form.html`
#[derive(UpdateView)]
#[view(state = App, login_required, cache = "no-store")]
#[view(model = author::Entity, success_url = "/authors/{slug}/")]
#[view(fields = ["name", "sort_name", "slug", "country", "born", "biography"])]
#[view(success_message = "{name} was changed.", partial_block = "fields")]
pub(crate) struct AuthorUpdateView {
    #[view(path)]
    slug: Slug,
}

/// `author_confirm_delete.html`
#[derive(DeleteView)]
#[view(state = App, permission_required = Permission::Delete, cache = "no-store")]
#[view(model = author::Entity, success_url = shop::staff_author_list)]
#[view(success_message = "{name} was deleted.")]
pub(crate) struct AuthorDeleteView {
    #[view(path)]
    slug: Slug,
}
