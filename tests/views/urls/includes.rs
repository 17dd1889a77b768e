//! `include` and groups: prefixes, namespaces, states.

use axum::Router;
use axum::extract::FromRef;
use cbv::prelude::*;
use cbv::testing::Client;

use crate::urls::got;
use crate::urls::views::{Book, Home, Translated};

#[derive(Clone)]
struct App {
    shop: Shop,
}

#[derive(Clone)]
struct Shop(&'static str);

impl FromRef<App> for Shop {
    fn from_ref(app: &App) -> Self {
        app.shop.clone()
    }
}

#[derive(View)]
#[view(state = Shop)]
struct Window;

impl Window {
    #[handler(get)]
    async fn show(&self, axum::extract::State(Shop(name)): axum::extract::State<Shop>) -> String {
        format!("the window of {name}")
    }
}

mod shop {
    use super::{Book, Home, Shop, Translated, Window};
    use cbv::prelude::*;

    pub(crate) mod reviews {
        use super::Book;
        use cbv::prelude::*;

        urls! {
            pub(crate) mod urls, app_name = reviews {
                "/{pk: i64}/" => Book::as_view(), name = review;
            }
        }
    }

    urls! {
        pub(crate) mod urls: Shop, app_name = shop {
            "/" => Home::as_view(), name = home;
            "/window/" => Window::as_view(), name = window;
            // `lang` is captured by the prefix.
            "/items/{pk: i64}/" => Translated::as_view(), name = item;
            "/reviews/" => include reviews::urls, namespace = reviews;
        }
    }
}

mod pages {
    use super::Home;
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls {
            "/about/" => Home::as_view(), name = about;
        }
    }
}

urls! {
    mod urls: App {
        "/" => Home::as_view(), name = home;
        "/shop/{lang}/" => include shop::urls, namespace = shop;
        "/english/{lang}/shop/" => include self::shop::urls, namespace = english;
        "/" => include pages::urls;
        "/books/" => {
            "/{pk: i64}/" => {
                "/" => Book::as_view(), name = book;
                "/edit/" => Book::as_view(), name = edit;
            }
            "/" => Home::as_view(), name = books;
        }
    }
}

fn client() -> Client {
    Client::new(urls::router().with_state(App { shop: Shop("Ada") }))
}

#[tokio::test]
async fn what_is_included_stands_behind_its_prefix() {
    let client = client();
    for (path, expected) in [
        ("/shop/de/", "Home"),
        ("/shop/de/window/", "the window of Ada"),
        ("/shop/de/items/7/", r#"Translated lang="de" pk=7"#),
        ("/english/uk/shop/items/7/", r#"Translated lang="uk" pk=7"#),
        ("/shop/de/reviews/7/", "Book pk=7"),
        ("/shop/de/reviews/x/", "404"),
        ("/shop/%FF/window/", "404"),
        ("/about/", "Home"),
        ("/books/7/", "Book pk=7"),
        ("/books/7/edit/", "Book pk=7"),
        ("/books/", "Home"),
    ] {
        assert_eq!(got(&client, path).await, expected, "{path}");
    }
    assert_eq!(client.get("/shop/de").await.header("location"), Some("/shop/de/"));
}

#[test]
fn names_stand_behind_their_namespace() {
    assert_eq!(urls::shop("de").item(7), "/shop/de/items/7/");
    assert_eq!(urls::english("uk").reviews().review(7), "/english/uk/shop/reviews/7/");
    assert_eq!(urls::shop("a/b").home(), "/shop/a%2Fb/");
    assert_eq!(urls::shop("").home(), "/shop/%FF/");
    assert_eq!(urls::book(7), "/books/7/");
    assert_eq!(urls::edit(7), "/books/7/edit/");
    assert_eq!(urls::books(), "/books/");
    assert_eq!(pages::urls::about(), "/about/");

    let reverse = |name, captures: &[(&str, &str)]| urls::reverse(name, captures);
    assert_eq!(
        reverse("shop:item", &[("lang", "de"), ("pk", "7")]).as_deref(),
        Ok("/shop/de/items/7/")
    );
    assert_eq!(
        reverse("english:reviews:review", &[("pk", "7"), ("lang", "uk")]).as_deref(),
        Ok("/english/uk/shop/reviews/7/")
    );
    assert_eq!(reverse("about", &[]).as_deref(), Ok("/about/"));
    assert_eq!(reverse("edit", &[("pk", "7")]).as_deref(), Ok("/books/7/edit/"));
}

/// An included module can be mounted without the one that includes it.
#[tokio::test]
async fn a_module_that_is_made_to_be_included_has_a_router_too() {
    let client = Client::new(shop::reviews::urls::router());
    assert_eq!(got(&client, "/7/").await, "Book pk=7");
    assert_eq!(shop::reviews::urls::reverse("review", [("pk", 7)]).as_deref(), Ok("/7/"));
}

#[tokio::test]
async fn axum_nests_and_merges_the_router() {
    let nested = Router::new().nest("/site", urls::router()).with_state(App { shop: Shop("N") });
    let nested = Client::new(nested);
    assert_eq!(got(&nested, "/site/shop/de/window/").await, "the window of N");
    assert_eq!(got(&nested, "/site/books/x/").await, "404");
    let other = Router::new().route("/other", axum::routing::get(|| async { "other" }));
    let merged = other.merge(urls::router()).with_state(App { shop: Shop("M") });
    let merged = Client::new(merged);
    assert_eq!(got(&merged, "/other").await, "other");
    assert_eq!(got(&merged, &urls::shop("de").window()).await, "the window of M");
    assert_eq!(merged.get("/about").await.header("location"), Some("/about/"));
}
