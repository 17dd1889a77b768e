//! A ready-made detail reads `{pk}`: whoever mounts it elsewhere learns so when the router is made.

use std::panic::catch_unwind;

use axum::Router;
use cbv::generic::{detail, list, template};
use cbv::prelude::*;
use sea_orm::EntityTrait;

use crate::entities::book;
use crate::{App, shelf, status, text};

mod without_pk {
    use super::*;

    urls! {
        pub(super) mod urls: App {
            "/books/" => detail(book::Entity::find());
        }
    }
}

mod with_another {
    use super::*;

    urls! {
        pub(super) mod urls: App {
            "/books/{id}/" => detail(book::Entity::find());
        }
    }
}

mod typed {
    use super::*;

    urls! {
        pub(super) mod urls: App {
            "/books/{pk: i64}/" => detail(book::Entity::find());
        }
    }
}

fn refused(router: fn() -> Router<App>) -> String {
    let problem = catch_unwind(router).expect_err("the router is refused");
    problem.downcast_ref::<String>().cloned().unwrap_or_default()
}

#[test]
fn a_pattern_without_the_key_is_refused_at_start_up() {
    for router in [without_pk::urls::router, with_another::urls::router] {
        let problem = refused(router);
        assert!(problem.contains("`pk`"), "{problem}");
    }
}

/// The pattern may be stricter than the view.
#[tokio::test]
async fn a_key_with_a_type() {
    let (client, _) =
        shelf(typed::urls::router(), [("book_detail.html", "{{ book.title }}")]).await;
    assert_eq!(text(&client, "/books/3/").await, "Solaris");
    assert_eq!(status(&client, "/books/x/").await, 404);
}

mod hiding {
    use super::*;

    #[derive(ListView)]
    #[view(model = book::Entity)]
    struct Books;

    urls! {
        pub(super) mod urls: App {
            "/1/" => Books::as_view().extra_context([("page_obj", 1), ("title", 2), ("url", 3)]);
            "/2/" => Books::as_view().context_object_name("request");
            "/3/{url}/" => template("cbv/base.html").extra_context([("view", 1), ("page_obj", 2)]);
            "/4/" => list(vec![1]).extra_context([("object_list", 1), ("object", 2)]);
            "/5/{pk}/" => detail(book::Entity::find()).context_object_name("model_name");
            "/6/{pk}/" => detail(book::Entity::find()).extra_context([("object", 1)]);
            "/7/{request}/" => Books::as_view().context_object_name("object_list");
        }
    }
}

/// In Django one of the two is lost, without a word.
#[test]
fn names_that_hide_what_the_view_gives_are_refused_at_start_up() {
    let problem = refused(hiding::urls::router);
    let hidden: Vec<_> = problem.lines().filter(|line| line.contains(" hides the `")).collect();
    let names: Vec<_> = hidden
        .iter()
        .map(|line| {
            let (place, name) = line.split_once(" hides the `").expect("a name");
            let route = place.split('/').nth(1).expect("a route");
            (route, name.split('`').next().expect("the name"))
        })
        .collect();
    let expected = [
        ("1", "page_obj"),
        ("1", "url"),
        ("2", "request"),
        ("3", "url"),
        ("3", "view"),
        ("4", "object_list"),
        ("5", "model_name"),
        ("6", "object"),
    ];
    assert_eq!(names, expected, "{problem}");
}
