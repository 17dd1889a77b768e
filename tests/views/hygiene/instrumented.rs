//! Other attributes on handlers stay what they are.

use cbv::prelude::*;
use cbv::testing::Client;

use crate::logs;

#[derive(View)]
struct Instrumented {
    #[view(path)]
    pk: u32,
}

impl Instrumented {
    /// Below.
    #[handler(get)]
    #[tracing::instrument(name = "getting", skip(self), fields(pk = self.pk))]
    async fn get(&self, method: axum::http::Method) -> String {
        tracing::info!("inside");
        format!("{method} {}", self.pk)
    }

    /// Above.
    #[tracing::instrument(skip_all)]
    #[handler(post)]
    async fn post(&mut self, body: String) -> String {
        tracing::info!("inside, too");
        body
    }

    #[handler(delete)]
    #[deprecated(note = "its users are told, not the library")]
    async fn delete(self) {}
}

#[tokio::test]
async fn instrument_is_untouched() {
    let (logs, _guard) = logs::record();
    let client = Client::view("/{pk}", Instrumented::as_view());
    assert_eq!(client.get("/7").await.text(), "GET 7");
    assert_eq!(client.post("/7").body("body").await.text(), "body");
    assert_eq!(client.delete("/7").await.status(), 200);
    let target = module_path!();
    let expected = [
        "SPAN getting".to_owned(),
        format!("INFO {target} inside"),
        "SPAN post".to_owned(),
        format!("INFO {target} inside, too"),
    ];
    assert_eq!(logs.lines(), expected);
}
