use cbv::prelude::*;
use cbv::conditional::ETag;

#[derive(View)]
#[view(etag = Self::etag)]
struct Page;

impl Page {
    async fn etag(&self, _: i64) -> Result<Option<ETag>, Error> {
        Ok(None)
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
