//! What the shop shows: `views.py`.

mod author;
mod book;
mod home;
mod isbn;
mod subjects;

pub(crate) use author::{AuthorDetailView, AuthorListView};
pub(crate) use book::{BookDetailView, BookListView};
pub(crate) use home::Home;
pub(crate) use isbn::{BookByIsbn, Isbn};
