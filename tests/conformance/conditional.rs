//! Conditional requests: Django's `condition`.

use cbv::Error;
use cbv::conditional::LastModified;
use cbv::prelude::*;
use chrono::NaiveTime;

use crate::catalogue::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "catalogue/book.txt")]
#[view(etag = ["id", "pages"], last_modified = Self::published)]
pub(crate) struct BookConditional {
    #[view(path)]
    pk: i64,
}

impl BookConditional {
    async fn published(&self, book: &book::Model) -> Result<Option<LastModified>, Error> {
        Ok(Some(book.pubdate.and_time(NaiveTime::MIN).into()))
    }
}
