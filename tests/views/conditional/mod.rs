//! Conditional requests (RFC 9110, 13), and what caches are told.

mod answers;
mod cache;
mod order;
mod precedence;
mod variants;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cbv::conditional::{ETag, LastModified};
use cbv::prelude::*;

/// `Sun, 06 Nov 1994 08:49:37 GMT`, and half a second.
const CHANGED: Duration = Duration::from_millis(784_111_777_500);

/// A view that is asked for what its query says.
#[derive(View)]
#[view(etag = Self::etag, last_modified = Self::last_modified)]
struct Versioned {
    #[view(query, default = String::new())]
    etag: String,
    #[view(query, default = String::new())]
    changed: String,
}

impl Versioned {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(match &*self.etag {
            "strong" => Some(ETag::strong("v1")),
            "weak" => Some(ETag::weak("v1")),
            "missing" => return Err(Error::http404("there is no such thing")),
            _ => None,
        })
    }

    async fn last_modified(&self) -> Result<Option<LastModified>, Error> {
        Ok(match &*self.changed {
            "then" => Some((UNIX_EPOCH + CHANGED).into()),
            "later" => Some((SystemTime::now() + Duration::from_hours(24)).into()),
            _ => None,
        })
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }

    #[handler(put, post, patch, delete)]
    async fn write(&self) -> &'static str {
        "written"
    }
}
