use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html", etag = Self::etag)]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

impl BookDetail {
    async fn etag(&self) -> Result<Option<cbv::conditional::ETag>, Error> {
        Ok(None)
    }
}

fn main() {}
