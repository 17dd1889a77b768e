//! What visitors and staff fill in: `forms.py`.

mod book;
mod item;
mod review;

pub(crate) use book::BookForm;
pub(crate) use item::ItemForm;
pub(crate) use review::ReviewForm;
