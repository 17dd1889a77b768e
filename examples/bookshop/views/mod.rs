//! What the shop shows: `views.py`.

mod account;
mod archive;
mod author;
mod basket;
mod book;
mod feed;
mod home;
mod isbn;
pub(crate) mod staff;
mod subjects;
mod version;

pub(crate) use account::{LoginView, LogoutView};
pub(crate) use archive::{BooksOfMonth, BooksOfWeek, BooksOfYear, NewBooks};
pub(crate) use author::{AuthorDetailView, AuthorListView};
pub(crate) use basket::BasketView;
pub(crate) use book::{BookDetailView, BookListView};
pub(crate) use feed::FeedView;
pub(crate) use home::Home;
pub(crate) use isbn::{BookByIsbn, Isbn};
