//! `templates!(urls)`: a folder that is checked with the crate.

use axum::routing::get;
use cbv::templates::HttpRequest;
use cbv::testing::Client;
use cbv::{Templates, context, urls};

async fn list(templates: axum::extract::State<Templates>, request: HttpRequest) -> String {
    let context = context! { books => vec![1, 2] }.with_request(request);
    templates.render("books/list.html", &context).unwrap_or_else(|error| error.to_string())
}

mod shop {
    use super::{Templates, get, list, urls};

    urls! {
        pub mod urls: Templates, app_name = shop {
            "/item/{pk: i64}/" => get(list), name = item;
        }
    }
}

urls! {
    mod site: Templates {
        "/" => get(list), name = home;
        "/shop/" => include shop::urls, namespace = shop;
    }
}

mod text {
    pub(super) fn initials(name: &str) -> String {
        name.split(' ').filter_map(|word| word.chars().next()).collect()
    }
}

fn shout(text: &str) -> String {
    text.to_uppercase()
}

fn templates() -> Templates {
    let templates = cbv::templates!(
        site,
        dir = "site",
        filters = [shout, wave = |text: String| format!("~{text}~"), "loud"],
        tests = [even_number = |number: i64| number % 2 == 0],
        functions = [text::initials],
    );
    let loud = |text: &str| format!("{text}!");
    templates.configure(|engine| engine.add_filter("loud", loud)).static_url("/assets/")
}

/// Those of the application are known because they are declared where its templates are made.
#[test]
fn filters_tests_and_functions_of_ones_own() {
    let page = templates().render("books/filtered.html", &cbv::Context::new());
    assert_eq!(page.expect("it is rendered"), "A~b~ALc! 29 February 2024\n");
}

const PAGE: &str = "<!doctype html>
<title>Books</title>
<a href=\"PREFIX/\">Home</a>

<li>PREFIX/shop/item/1/</li>
<li>PREFIX/shop/item/2/</li>

<a href=\"PREFIX/shop/item/7/\">7</a>

";

#[tokio::test]
async fn a_page_of_several_templates_has_its_urls() {
    let client = Client::new(site::router().with_state(templates()));
    assert_eq!(client.get("/").await.text(), PAGE.replace("PREFIX", ""));
}

#[tokio::test]
async fn urls_start_with_what_the_router_is_nested_under() {
    let nested = axum::Router::new().nest("/a/{tenant}", site::router());
    let client = Client::new(nested.with_state(templates()));
    for path in ["/a/x%20y", "/a/x%20y/shop/item/3/"] {
        assert_eq!(client.get(path).await.text(), PAGE.replace("PREFIX", "/a/x%20y"), "{path}");
    }
}

#[test]
fn the_folder_is_beside_the_source_file() {
    let names = ["base.html", "macros.html", "books/list.html", "books/row.html"];
    assert!(names.iter().all(|name| templates().has(name)));
    assert!(!templates().has("../compiled.rs") && !templates().has("books"));
}
