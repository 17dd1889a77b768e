use cbv::prelude::*;

#[derive(View)]
#[view(etag = Self::etag)]
struct Page;

impl Page {
    async fn etag(&self) -> Result<Option<String>, Error> {
        Ok(None)
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
