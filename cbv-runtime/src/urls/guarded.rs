//! A pattern is compared with a path by code of the application: the converters of its captures.

use std::future::ready;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::mounted::ServeFuture;
use crate::view::response::internal_server_error;

/// A panic of a converter is a 500 for this request alone, as one of a handler is.
pub(super) fn guarded(route: impl FnOnce() -> ServeFuture) -> ServeFuture {
    catch_unwind(AssertUnwindSafe(route)).unwrap_or_else(|panic| {
        crate::log::panicked("a converter", &*panic);
        Box::pin(ready(internal_server_error()))
    })
}
