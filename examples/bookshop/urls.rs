//! Which URL shows what: `urls.py`.

use cbv::prelude::*;

use crate::app::App;
use crate::views::{
    AuthorDetailView, AuthorListView, BookByIsbn, BookDetailView, BookListView, Home, Isbn,
};

urls! {
    pub(crate) mod shop: App {
        "/" => Home::as_view(), name = home;
        "/books/" => BookListView::as_view(), name = book_list;
        "/books/{slug: Slug}/" => BookDetailView::as_view(), name = book_detail;
        "/subjects/{subject: Slug}/" => BookListView::as_view(), name = subject;
        "/authors/" => AuthorListView::as_view(), name = author_list;
        "/authors/{slug: Slug}/" => AuthorDetailView::as_view(), name = author_detail;
        "/isbn/{isbn: Isbn}/" => BookByIsbn::as_view(), name = book_by_isbn;
    }
}
