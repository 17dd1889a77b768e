//! The pages of those who work in the shop. They are kept by no browser: whoever uses it next sees none of them.

mod author;
mod book;

pub(crate) use author::{
    AuthorCreateView, AuthorDeleteView, AuthorUpdateView, StaffAuthorListView,
};
pub(crate) use book::{BookCreateView, BookDeleteView, BookUpdateView, StaffBookListView};
