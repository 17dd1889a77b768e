//! The pages of those who work in the shop. Until there are logins, everybody does.

mod author;
mod book;

pub(crate) use author::{
    AuthorCreateView, AuthorDeleteView, AuthorUpdateView, StaffAuthorListView,
};
pub(crate) use book::{BookCreateView, BookDeleteView, BookUpdateView, StaffBookListView};
