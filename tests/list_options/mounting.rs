//! A ready-made detail reads `{pk}`: whoever mounts it elsewhere learns so when the router is made.

use std::panic::catch_unwind;

use axum::Router;
use cbv::generic::detail;
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
