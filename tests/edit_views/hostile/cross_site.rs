//! Forms on pages of other sites.

use super::{Site, VALID};

/// What a browser says of them.
const ELSEWHERE: [&[(&str, &str)]; 6] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://testserver")],
    &[("origin", "https://elsewhere.example")],
    &[("origin", "null")],
    &[("origin", "https://testserver.elsewhere.example")],
];

#[tokio::test]
async fn nothing_is_saved_and_nothing_is_deleted() {
    let site = Site::new().await;
    let before = site.stored().await;
    for headers in ELSEWHERE {
        let to = [("POST", "/add/"), ("PUT", "/add/"), ("POST", "/1/"), ("PUT", "/1/")];
        let removing = [("POST", "/1/remove/"), ("DELETE", "/1/remove/")];
        for (method, path) in to.into_iter().chain(removing) {
            let mut request = site.client.request(method, path).form(&VALID);
            for (name, value) in headers {
                request = request.header(name, value);
            }
            let answer = request.await;
            assert_eq!(answer.status(), 403, "{method} {path} {headers:?}");
            assert_eq!(site.stored().await, before, "{method} {path} {headers:?}");
        }
    }
    // A page of this site.
    let request = site.client.post("/add/").header("sec-fetch-site", "same-origin");
    assert_eq!(request.form(&VALID).await.status(), 302);
    let request = site.client.delete("/1/remove/").header("sec-fetch-site", "same-origin");
    assert_eq!(request.await.status(), 302);
}

/// A verb in the form or in a header is none.
#[tokio::test]
async fn verbs_are_not_overridden() {
    let site = Site::new().await;
    let before = site.stored().await;
    for (name, value) in [("x-http-method-override", "DELETE"), ("x-method-override", "POST")] {
        let answer = site.client.get("/1/remove/?_method=DELETE").header(name, value).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(site.stored().await, before);
    }
    for path in ["/add/", "/1/"] {
        assert_eq!(site.client.delete(path).form(&VALID).await.status(), 405);
        assert_eq!(site.client.patch(path).form(&VALID).await.status(), 405);
    }
    assert_eq!(site.stored().await, before);
}
