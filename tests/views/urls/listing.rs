//! The table of all routes.

use axum::routing::get;
use cbv::prelude::*;

use crate::urls::views::{Book, Home};

mod shop {
    use super::Book;
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls, app_name = shop {
            "/{pk: i64}/" => Book::as_view(), name = item;
        }
    }
}

async fn login() {}

urls! {
    mod urls {
        "/" => Home::as_view(), name = home;
        "/login/" => get(login);
        "/bücher/{name}/{year: crate::urls::views::Year}/" => Books::as_view(), name = books;
        "/files/{*rest}" => Home::as_view();
        "/shop/{lang}/" => include shop::urls, namespace = shop;
    }
}

#[derive(View)]
struct Books {
    #[view(path)]
    name: String,
}

impl Books {
    #[handler(get, post)]
    async fn show(&self) -> String {
        self.name.clone()
    }
}

#[test]
fn a_line_for_each_pattern() {
    let expected = "\
/                                                 GET, HEAD, OPTIONS        Home                 home
/login/                                           *                         a handler of axum's
/bücher/{name}/{year: crate::urls::views::Year}/  GET, POST, HEAD, OPTIONS  Books                books
/files/{*rest}                                    GET, HEAD, OPTIONS        Home
/shop/{lang}/{pk: i64}/                           GET, HEAD, OPTIONS        Book                 shop:item
";
    assert_eq!(urls::routes().to_string(), expected);
}

#[test]
fn a_route_says_what_it_is() {
    let routes = urls::routes();
    let item = routes.get("shop:item").expect("there is one");
    assert_eq!(item.pattern(), "/shop/{lang}/{pk: i64}/");
    assert_eq!((item.name(), item.view()), (Some("shop:item"), "Book"));
    assert_eq!(item.allow(), Some("GET, HEAD, OPTIONS"));
    assert_eq!(routes.iter().filter_map(|route| route.name()).count(), 3);
    assert!(routes.get("item").is_none());
    assert_eq!(format!("{routes:?}").matches('/').count(), 13);
}
