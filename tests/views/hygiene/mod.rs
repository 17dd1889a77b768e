//! Views in the surroundings that users may have: without a prelude, with types of their own that
//! are called like it, under another name of the library, below strict lints, behind `#[cfg]`.

use axum::Router;
use cbv::testing::Client;

mod cfgs;
mod instrumented;
mod macros;
mod no_prelude;
mod patterns;
mod places;
mod shadowed;

async fn assert_everything(router: Router) {
    let client = Client::new(router);
    let path = "/everything/-7?tag=a&tag=b&type=true";
    assert_eq!(
        client.post(path).body("body").await.text(),
        format!(
            r#"required set 5 -7 ["a", "b"] 3 Some(true) {path} body 8 Some("name") None POST"#
        )
    );
    assert_eq!(client.get(path).await.status(), 409);
    assert_eq!(client.request("COPY", path).await.text(), "COPY");
    assert_eq!(client.patch(path).await.text(), "PATCH");
    let options = client.options(path).await;
    assert_eq!(options.header("allow"), Some("GET, POST, PUT, OPTIONS, COPY"));
    assert_eq!(client.get("/everything/x").await.status(), 404);
    assert_eq!(client.get("/everything/7?limit=x").await.status(), 400);
    assert_eq!(client.get("/blocking").await.text(), "sync");
}

async fn assert_bases(router: Router) {
    let client = Client::new(router);
    assert_eq!(client.get("/7").await.text(), "[7]");
    assert_eq!(client.post("/7").body("body").await.text(), r#"7 8 Some("name") body"#);
    assert_eq!(client.delete("/7").await.text(), "view");
    assert_eq!(client.request("LINK", "/7").await.text(), "LINK view");
    assert_eq!(client.patch("/7").await.text(), "PATCH view");
    assert_eq!(
        client.options("/7").await.header("allow"),
        Some("GET, POST, DELETE, OPTIONS, LINK")
    );
}

async fn assert_generics(router: Router) {
    let client = Client::new(router);
    let page = client.get("/shown/7?name=1").await;
    assert_eq!(page.text(), "8 1 Shown a type 1");
    assert_eq!(page.header("content-type"), Some("text/plain"));
    let moved = client.get("/moved/7?page=2").await;
    assert_eq!((moved.status().as_u16(), moved.header("location")), (301, Some("/7/7?page=2")));
    assert_eq!(client.get("/to/7").await.header("location"), Some("/shorter/"));
}

#[tokio::test]
async fn without_a_prelude() {
    assert_everything(no_prelude::router()).await;
    assert_bases(no_prelude::bases()).await;
    assert_generics(no_prelude::generics()).await;
}

#[tokio::test]
async fn beside_types_that_are_called_like_those_of_the_prelude() {
    assert_everything(shadowed::router()).await;
    assert_bases(shadowed::bases()).await;
    assert_generics(shadowed::generics()).await;
}

#[tokio::test]
async fn written_by_a_macro() {
    assert_eq!(Client::new(macros::router()).get("/7").await.text(), "written 7");
}

/// A crate that has the library as `web`, and one of its own modules re-exports it.
#[tokio::test]
async fn under_another_name() {
    for router in [cbv_test_renamed::renamed::router(), cbv_test_renamed::reexported::router()] {
        let client = Client::new(router);
        assert_eq!(client.get("/7?page=2").await.text(), "[7,20,2]");
        assert_eq!(client.post("/7").await.text(), "text posted");
        assert_eq!(client.delete("/7").await.text(), "deleted");
        assert_eq!(client.get("/shown/7").await.text(), "7 of Shown");
        assert_eq!(client.get("/moved/7").await.header("location"), Some("/7"));
    }
}

/// A crate that denies all warnings; that it compiles, and that clippy is silent, is the test.
#[tokio::test]
async fn below_strict_lints() {
    let client = Client::new(cbv_test_strict::router());
    assert_eq!(client.get("/7").await.text(), "Hello, 7! 20");
    assert_eq!(client.post("/7").await.text(), "Hello of the base");
    assert_eq!(client.get("/blocking").await.text(), "sync 1");
    assert_eq!(client.get("/shown/7").await.text(), "strict 7 8\n");
    assert_eq!(client.get("/moved/7").await.header("location"), Some("/shown/7"));
}

#[tokio::test]
async fn urls_of_a_module_with_names_of_its_own() {
    let client = Client::new(patterns::patterns());
    for path in ["/text/a/", "/own/7/urls/", "/page/7/7/", "/nested/deep/urls/"] {
        assert_eq!(client.get(path).await.text(), "page", "{path}");
    }
    assert_eq!(client.get("/own/x/urls/").await.status(), 404);
}
