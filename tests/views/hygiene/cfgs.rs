//! `#[cfg]` and `#[cfg_attr]`, holding and not, on fields, handlers and hooks.

use cbv::prelude::*;
use cbv::testing::Client;

#[cfg_attr(test, derive(View))]
#[cfg_attr(not(test), view(methods(get)))]
#[cfg_attr(test, view(methods(get, post, put, options)))]
struct Conditional {
    #[cfg(test)]
    #[view(default = 1)]
    there: u8,
    #[cfg(not(test))]
    #[view(default = 2)]
    not_there: NoSuchType,
    #[cfg_attr(test, view(default = 3))]
    #[cfg_attr(not(test), view(path))]
    attribute: u8,
    #[cfg(not(test))]
    required_not_there: u8,
    #[cfg(test)]
    #[view(query)]
    query: Option<u8>,
    #[cfg(not(test))]
    #[view(query)]
    query_not_there: NoSuchType,
}

impl Conditional {
    #[handler(get)]
    #[cfg(test)]
    async fn there(&self) -> String {
        format!("{} {} {:?}", self.there, self.attribute, self.query)
    }

    #[handler(get)]
    #[cfg(not(test))]
    async fn not_there(&self) -> NoSuchType {}

    #[cfg(not(test))]
    #[handler(post)]
    async fn not_there_either(&self) -> NoSuchType {}

    #[cfg(test)]
    #[handler(post)]
    async fn there_too(&self) -> &'static str {
        "posted"
    }

    #[cfg_attr(test, handler(put))]
    #[cfg_attr(not(test), handler(delete))]
    async fn put(&self) -> &'static str {
        "put"
    }

    #[cfg_attr(not(test), handler(patch))]
    #[allow(dead_code)]
    async fn no_handler_at_all(&self) -> &'static str {
        "never"
    }
}

#[tokio::test]
async fn of_fields_and_handlers() {
    let client = Client::view("/", Conditional::as_view().there(5).attribute(6));
    assert_eq!(Conditional::ALLOW, "GET, POST, PUT, OPTIONS");
    assert_eq!(client.get("/?query=7").await.text(), "5 6 Some(7)");
    assert_eq!(client.post("/").await.text(), "posted");
    assert_eq!(client.put("/").await.text(), "put");
}

/// A verb whose only handler is not there is not answered.
#[derive(View)]
struct WithoutPost;

impl WithoutPost {
    #[handler(get)]
    async fn get(&self) {}

    #[handler(post)]
    #[cfg(not(test))]
    async fn post(&self) {}
}

#[tokio::test]
async fn a_handler_that_is_not_there_is_not_allowed() {
    assert_eq!(WithoutPost::ALLOW, "GET, HEAD, OPTIONS");
    assert_eq!(Client::view("/", WithoutPost::as_view()).post("/").await.status(), 405);
}

#[derive(Attributes)]
struct Shared {
    #[cfg(test)]
    #[view(default = 1)]
    there: u8,
    #[cfg(not(test))]
    #[view(default = 2)]
    not_there: NoSuchType,
}

#[base(attributes = Shared)]
trait Conditionally: View {
    #[cfg(not(test))]
    fn hook(&self) -> NoSuchType;

    #[cfg(test)]
    fn hook(&self) -> &'static str {
        "hook"
    }

    #[cfg(not(test))]
    async fn default_not_there(&self) -> NoSuchType {}

    #[handler(get)]
    #[cfg(test)]
    async fn get(&self, Configured(shared): Configured<Shared>) -> String {
        format!("{} {}", self.hook(), shared.there)
    }

    #[cfg(not(test))]
    #[handler(post)]
    async fn post(&self) -> NoSuchType {}
}

#[derive(View)]
#[view(base = Conditionally)]
struct OnABase;

impl Conditionally for OnABase {}

#[tokio::test]
async fn of_a_base() {
    assert_eq!(OnABase::ALLOW, "GET, HEAD, OPTIONS");
    let client = Client::view("/", OnABase::as_view().there(9));
    assert_eq!(client.get("/").await.text(), "hook 9");
}
