//! Django's `CreateView`, `UpdateView` and `DeleteView`.

mod create;
mod delete;
mod page;
mod update;
mod version;

pub use create::CreateView;
pub use delete::DeleteView;
pub use update::UpdateView;
