use cbv::prelude::*;
use cbv::conditional::ETag;

#[derive(View)]
#[view(etag = Self::etag)]
struct Page;

impl Page {
    fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(None)
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
