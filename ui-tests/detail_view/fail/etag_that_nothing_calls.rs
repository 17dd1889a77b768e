use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html", last_modified = Self::changed)]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

impl BookDetail {
    async fn changed(
        &self,
        _: &book::Model,
    ) -> Result<Option<cbv::conditional::LastModified>, Error> {
        Ok(None)
    }

    async fn etag(&self, _: &book::Model) -> Result<Option<cbv::conditional::ETag>, Error> {
        Ok(None)
    }
}

fn main() {}
