//! The causes of an error.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::iter::successors;

use super::Cause;

/// An earlier message, behind the one that `context` has put before it.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) message: Cow<'static, str>,
    pub(super) cause: Option<Cause>,
}

impl fmt::Display for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Context {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}

/// A cause, its cause, and so on.
pub(super) fn of<'a>(
    cause: Option<&'a (dyn Error + 'static)>,
) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    successors(cause, |&cause| cause.source())
}
