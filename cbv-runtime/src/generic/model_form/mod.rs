//! What the views that save a row share.

mod database;
mod mixin;
mod save;

pub use database::ProvidesDatabase;
pub use mixin::{ModelFormMixin, ModelOf};
pub(in crate::generic) use save::{Saving, save};
