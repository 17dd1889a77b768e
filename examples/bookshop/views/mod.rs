//! What the shop shows: `views.py`.

mod account;
mod author;
mod basket;
mod book;
mod home;
mod isbn;
pub(crate) mod staff;
mod subjects;

pub(crate) use account::{LoginView, LogoutView};
pub(crate) use author::{AuthorDetailView, AuthorListView};
pub(crate) use basket::BasketView;
pub(crate) use book::{BookDetailView, BookListView};
pub(crate) use home::Home;
pub(crate) use isbn::{BookByIsbn, Isbn};
