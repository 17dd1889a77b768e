//! What visitors and staff fill in: `forms.py`.

mod book;
mod catalogue;
mod item;
mod login;
mod review;

pub(crate) use book::BookForm;
pub(crate) use catalogue::CatalogueForm;
pub(crate) use item::ItemForm;
pub(crate) use login::LoginForm;
pub(crate) use review::ReviewForm;
