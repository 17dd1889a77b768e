//! Which URL shows what: `urls.py`.

use cbv::dates::{IsoWeek, IsoYear, MonthNumber, Year};
use cbv::prelude::*;

use crate::app::App;
use crate::views::staff::{
    AuthorCreateView, AuthorDeleteView, AuthorUpdateView, BookCreateView, BookDeleteView,
    BookUpdateView, StaffAuthorListView, StaffBookListView,
};
use crate::views::{
    AuthorDetailView, AuthorListView, BasketView, BookByIsbn, BookDetailView, BookListView,
    BooksOfMonth, BooksOfWeek, BooksOfYear, FeedView, Home, Isbn, LoginView, LogoutView, NewBooks,
};

urls! {
    pub(crate) mod shop: App {
        "/" => Home::as_view(), name = home;
        "/books/" => BookListView::as_view(), name = book_list;
        "/books/{slug: Slug}/" => BookDetailView::as_view(), name = book_detail;
        "/subjects/{subject: Slug}/" => BookListView::as_view(), name = subject;
        "/new/" => NewBooks::as_view(), name = new_books;
        "/new/{year: Year}/" => BooksOfYear::as_view(), name = books_of_year;
        "/new/{year: Year}/{month: MonthNumber}/" => BooksOfMonth::as_view(), name = books_of_month;
        "/new/{year: IsoYear}/week/{week: IsoWeek}/" => BooksOfWeek::as_view(), name = books_of_week;
        "/feed" => FeedView::as_view(), name = feed;
        "/authors/" => AuthorListView::as_view(), name = author_list;
        "/authors/{slug: Slug}/" => AuthorDetailView::as_view(), name = author_detail;
        "/isbn/{isbn: Isbn}/" => BookByIsbn::as_view(), name = book_by_isbn;
        "/basket/" => BasketView::as_view(), name = basket;
        "/accounts/login/" => LoginView::as_view(), name = login;
        "/accounts/logout/" => LogoutView::as_view(), name = logout;
        "/staff/" => generic::redirect("/staff/books/"), name = staff;
        "/staff/books/" => StaffBookListView::as_view(), name = staff_book_list;
        "/staff/books/add/" => BookCreateView::as_view(), name = book_create;
        "/staff/books/{slug: Slug}/" => BookUpdateView::as_view(), name = book_update;
        "/staff/books/{slug: Slug}/delete/" => BookDeleteView::as_view(), name = book_delete;
        "/staff/authors/" => StaffAuthorListView::as_view(), name = staff_author_list;
        "/staff/authors/add/" => AuthorCreateView::as_view(), name = author_create;
        "/staff/authors/{slug: Slug}/" => AuthorUpdateView::as_view(), name = author_update;
        "/staff/authors/{slug: Slug}/delete/" => AuthorDeleteView::as_view(), name = author_delete;
    }
}
