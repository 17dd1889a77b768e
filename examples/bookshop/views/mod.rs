//! What the shop shows: `views.py`.

mod asset;
mod author;
mod book;
mod home;
mod subjects;

pub(crate) use asset::Asset;
pub(crate) use author::{AuthorDetailView, AuthorListView};
pub(crate) use book::{BookByIsbn, BookDetailView, BookListView};
pub(crate) use home::Home;
