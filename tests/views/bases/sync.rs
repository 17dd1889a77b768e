//! Bases with sync handlers.

use cbv::prelude::*;
use cbv::testing::Client;

/// Sync handlers are inherited as sync ones.
#[base]
trait Blocking: View {
    fn text(&self) -> String {
        "base".to_owned()
    }

    #[handler(get)]
    fn get(&self) -> String {
        self.text()
    }
}

#[derive(View)]
#[view(base = Blocking)]
struct BlockingView;

impl Blocking for BlockingView {
    fn text(&self) -> String {
        self.super_text() + " and view"
    }
}

impl BlockingView {
    #[handler(post)]
    fn post(&self) -> &'static str {
        "posted"
    }
}

#[tokio::test]
async fn sync_bases() {
    let client = Client::view("/", BlockingView::as_view());
    assert_eq!(client.get("/").await.text(), "base and view");
    assert_eq!(client.post("/").await.text(), "posted");
}
