//! What the views that save a row share.

mod commit;
mod database;
mod files;
mod mixin;
mod save;

pub(in crate::generic) use commit::commit;
pub use database::ProvidesDatabase;
pub use files::RowFiles;
pub use mixin::{ModelFormMixin, ModelOf};
pub(in crate::generic) use save::{BeforeWrite, Saving, save};
