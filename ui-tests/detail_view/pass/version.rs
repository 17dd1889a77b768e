use cbv::conditional::{ETag, LastModified};
use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html", etag = "pages")]
struct OfOne {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html", etag = ["id", "title"])]
#[view(last_modified = Self::last_modified, cache = "private, no-cache", vary = "Cookie")]
struct OfSeveral {
    #[view(path)]
    pk: i64,
}

impl OfSeveral {
    async fn last_modified(&self, book: &book::Model) -> Result<Option<LastModified>, Error> {
        let _ = book;
        Ok(None)
    }
}

/// On other views a function has the view alone.
#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html", etag = Self::etag)]
#[view(cache = "max-age=0, no-cache, no-store, must-revalidate, private")]
#[view(vary = ["Cookie", "X-Shelf"])]
struct Books;

impl Books {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(None)
    }
}

pub fn main() {}
