//! The application that Django's answers are of: its routes read as those of `urls.py`.

use axum::Router;
use axum::extract::FromRef;
use axum::response::Html;
use axum::routing::get;
use cbv::dates::{Day, IsoWeek, IsoYear, Month, MonthNumber, Week, WeekMonday, Year};
use cbv::generic::{Redirect, redirect, template};
use cbv::prelude::*;
use sea_orm::DatabaseConnection;

use crate::access::{
    Editors, EditorsOfBoth, Members, MembersElsewhere, MembersRaise, MembersThenEditors, Staff,
    Users,
};
use crate::base::{
    AllMethods, Async, Captures, ContentType, Counter, CustomHead, CustomOptions, Greeting,
    NarrowedNames, PostOnly, Simple,
};
use crate::conditional::BookConditional;
use crate::dates::{
    BookArchive, BookArchiveByMonth, BookArchiveEmpty, BookDateDetail, BookDateDetailBySlug,
    BookDay, BookDayNumber, BookMonth, BookMonthNumber, BookToday, BookWeek, BookWeekIso,
    BookWeekMonday, BookYear, SigningArchive, SigningDay, SigningMonth, SigningYear,
};
use crate::detail::{
    AuthorDetail, AuthorDetailBoth, AuthorDetailByPkKwarg, AuthorDetailBySlug,
    AuthorDetailBySlugField, AuthorDetailNamed, BookDetail, DetailDefaultTemplate, DetailSuffix,
    FixedDetail, LongBookDetail,
};
use crate::edit::{
    ArtistCreate, ArtistDeleteInterpolated, ArtistUpdate, AuthorCreate, AuthorCreateForm,
    AuthorDelete, AuthorDeleteConfirmed, AuthorUpdate, AuthorUpdateName, BookCreate, Contact,
    ContactEcho, ContactInitial,
};
use crate::int::Int;
use crate::list::{
    AuthorList, AuthorListBySlug, AuthorListByTwo, AuthorListLenient, AuthorListNamed,
    AuthorListOrphans, AuthorListPageKwarg, AuthorListPaged, AuthorListReversed, BookList,
    BooksByAuthor, DictList, Empty, PaginateByMethod,
};
use crate::redirect::RedirectCounter;
use crate::template::{About, AboutWithContext};

#[derive(Clone, FromRef)]
pub(crate) struct App {
    users: Users,
    templates: Templates,
    db: DatabaseConnection,
}

const ABOUT: &str = "catalogue/about.txt";

urls! {
    pub(crate) mod urls: App {
        "/base/" => {
            "/simple/" => Simple::as_view(), name = simple;
            "/post-only/" => PostOnly::as_view();
            "/custom-head/" => CustomHead::as_view();
            "/custom-options/" => CustomOptions::as_view();
            "/narrowed/" => NarrowedNames::as_view();
            "/all/" => AllMethods::as_view();
            "/greet/{name}/" => Greeting::as_view();
            "/howdy/{name}/" => Greeting::as_view().greeting("Howdy");
            "/captures/{pk: Int}/{slug: Slug}/" => Captures::as_view(), name = captures;
            "/counter/" => Counter::as_view();
            "/async/" => Async::as_view();
            "/json/" => ContentType::as_view();
        }
        "/template/" => {
            "/about/" => About::as_view(), name = about;
            "/direct/" => template(ABOUT);
            "/captured/{key}/" => template(ABOUT);
            "/extra/" => template(ABOUT).extra_context([("key", "extra")]);
            "/both/{key}/" => template(ABOUT).extra_context([("key", "extra")]);
            "/context/" => AboutWithContext::as_view();
            "/context-extra/" => AboutWithContext::as_view().extra_context([("key", "extra")]);
            "/plain/" => template(ABOUT).content_type("text/plain");
        }
        "/redirect/" => {
            "/nowhere/" => Redirect::as_view();
            "/temporary/" => redirect("/base/simple/");
            "/permanent/" => redirect("/base/simple/").permanent(true);
            "/query/" => redirect("/base/simple/").query_string(true);
            "/interpolated/{object_id: Int}/" => redirect("/bar/{object_id}/");
            "/percent/" => redirect("/100%/");
            "/external/" => redirect("https://example.org/");
            "/named/" => Redirect::as_view().pattern_name("about");
            "/named/{pk: Int}/{slug: Slug}/" => Redirect::as_view().pattern_name("captures");
            "/namespaced/{pk: Int}/" => Redirect::as_view().pattern_name("shop:item");
            "/counter/{pk: Int}/" => RedirectCounter::as_view();
        }
        "/list/" => {
            "/authors/" => AuthorList::as_view(), name = author_list;
            "/authors/direct/" => AuthorListBySlug::as_view().paginate_by(4);
            "/dicts/" => DictList::as_view();
            "/dicts/paged/" => DictList::as_view().paginate_by(1);
            "/reversed/" => AuthorListReversed::as_view();
            "/two-keys/" => AuthorListByTwo::as_view();
            "/named/" => AuthorListNamed::as_view();
            "/paged/" => AuthorListPaged::as_view();
            "/paged/{page}/" => AuthorListPaged::as_view();
            "/orphans/" => AuthorListOrphans::as_view();
            "/page-kwarg/" => AuthorListPageKwarg::as_view();
            "/empty/" => Empty::as_view();
            "/empty-forbidden/" => Empty::as_view().allow_empty(false);
            "/empty-paged/" => Empty::as_view().paginate_by(5);
            "/empty-paged-forbidden/" => Empty::as_view().paginate_by(5).allow_empty(false);
            "/per/" => PaginateByMethod::as_view();
            "/lenient/" => AuthorListLenient::as_view();
            "/by/{slug: Slug}/" => BooksByAuthor::as_view();
            "/books/" => BookList::as_view(), name = book_list;
        }
        "/detail/" => {
            "/author/{pk: i64}/" => AuthorDetail::as_view(), name = author_detail;
            "/author/by-slug/{slug: Slug}/" => AuthorDetailBySlug::as_view();
            "/author/by-name/{name}/" => AuthorDetailBySlugField::as_view();
            "/author/by-id/{author_id: i64}/" => AuthorDetailByPkKwarg::as_view();
            "/author/pk-and-slug/{pk: i64}/{slug: Slug}/" => AuthorDetail::as_view();
            "/author/both/{pk: i64}/{slug: Slug}/" => AuthorDetailBoth::as_view();
            "/author/named/{pk: i64}/" => AuthorDetailNamed::as_view();
            "/author/default/{pk: i64}/" => DetailDefaultTemplate::as_view();
            "/author/card/{pk: i64}/" => DetailSuffix::as_view();
            "/book/{pk: i64}/" => BookDetail::as_view(), name = book_detail;
            "/long-book/{pk: i64}/" => LongBookDetail::as_view();
            "/fixed/" => FixedDetail::as_view();
        }
        "/edit/" => {
            "/contact/" => Contact::as_view();
            "/contact/initial/" => ContactInitial::as_view();
            "/contact/prefix/" => Contact::as_view().prefix("c");
            "/contact/echo/" => ContactEcho::as_view();
            "/thanks/" => template(ABOUT);
            "/author/create/" => AuthorCreate::as_view();
            "/author/create/form/" => AuthorCreateForm::as_view();
            "/author/{pk: i64}/update/" => AuthorUpdate::as_view();
            "/author/{slug: Slug}/rename/" => AuthorUpdateName::as_view();
            "/author/{pk: i64}/delete/" => AuthorDelete::as_view();
            "/author/{pk: i64}/delete/confirmed/" => AuthorDeleteConfirmed::as_view();
            "/artist/create/" => ArtistCreate::as_view();
            "/artist/{pk: i64}/update/" => ArtistUpdate::as_view();
            "/artist/{pk: i64}/delete/" => ArtistDeleteInterpolated::as_view();
            "/book/create/" => BookCreate::as_view();
        }
        "/access/" => {
            "/members/" => Members::as_view();
            "/members/elsewhere/" => MembersElsewhere::as_view();
            "/members/raise/" => MembersRaise::as_view();
            "/editors/" => Editors::as_view();
            "/editors/both/" => EditorsOfBoth::as_view();
            "/editors/raise/" => Editors::as_view().raise_exception(true);
            "/staff/" => Staff::as_view();
            "/members-then-editors/" => MembersThenEditors::as_view();
        }
        "/dates/" => {
            "/books/" => BookArchive::as_view();
            "/books/future/" => BookArchive::as_view().allow_future(true);
            "/books/by-month/" => BookArchiveByMonth::as_view();
            "/books/paged/" => BookArchive::as_view().paginate_by(5);
            "/books/empty/" => BookArchiveEmpty::as_view();
            "/books/empty-allowed/" => BookArchiveEmpty::as_view().allow_empty(true);
            "/books/{year: Year}/" => BookYear::as_view();
            "/books/{year: Year}/objects/" => BookYear::as_view().make_object_list(true);
            "/books/{year: Year}/paged/" => BookYear::as_view().make_object_list(true).paginate_by(3);
            "/books/{year: Year}/empty/" => BookYear::as_view().allow_empty(true);
            "/books/{year: Year}/future/" => BookYear::as_view().make_object_list(true).allow_future(true);
            "/books/{year: Year}/{month: Month}/" => BookMonth::as_view();
            "/books/{year: Year}/m/{month: MonthNumber}/" => BookMonthNumber::as_view();
            "/books/{year: Year}/{month: Month}/empty/" => BookMonth::as_view().allow_empty(true);
            "/books/{year: Year}/{month: Month}/future/" => BookMonth::as_view().allow_future(true);
            "/books/{year: Year}/week/{week: Week}/" => BookWeek::as_view();
            "/books/{year: Year}/week/{week: WeekMonday}/monday/" => BookWeekMonday::as_view();
            "/books/{year: IsoYear}/week/{week: IsoWeek}/iso/" => BookWeekIso::as_view();
            "/books/{year: Year}/{month: Month}/{day: Day}/" => BookDay::as_view();
            "/books/{year: Year}/m/{month: MonthNumber}/{day: Day}/" => BookDayNumber::as_view();
            "/books/{year: Year}/{month: Month}/{day: Day}/empty/" => BookDay::as_view().allow_empty(true);
            "/books/today/" => BookToday::as_view();
            "/books/today/empty/" => BookToday::as_view().allow_empty(true);
            "/books/{year: Year}/{month: Month}/{day: Day}/book/{pk: i64}/" => BookDateDetail::as_view();
            "/books/{year: Year}/{month: Month}/{day: Day}/by-slug/{slug: Slug}/" => BookDateDetailBySlug::as_view();
            "/books/{year: Year}/{month: Month}/{day: Day}/future/{pk: i64}/" => BookDateDetail::as_view().allow_future(true);
            "/signings/" => SigningArchive::as_view();
            "/signings/{year: Year}/" => SigningYear::as_view();
            "/signings/{year: Year}/{month: Month}/" => SigningMonth::as_view();
            "/signings/{year: Year}/{month: Month}/{day: Day}/" => SigningDay::as_view();
        }
        "/conditional/" => {
            "/book/{pk: i64}/" => BookConditional::as_view();
        }
        "/shop/" => include crate::shop::urls, namespace = shop;
        "/accounts/login/" => get(async || Html("log in")), name = login;
    }
}

/// A fresh application, with the rows of the fixture.
pub(crate) async fn router() -> Router {
    let templates = cbv::templates!();
    let db = crate::catalogue::database().await;
    urls::router().with_state(App { users: Users, templates, db })
}
