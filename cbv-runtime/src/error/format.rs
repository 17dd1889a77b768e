//! An error as text.

use std::fmt;

use super::{Error, chain};

/// What was said last; with `{:#}` the causes behind it, too.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut causes = chain::of(self.source());
        match (&self.0.message, causes.next()) {
            (Some(message), cause) => {
                f.write_str(message)?;
                causes_of(f, cause)?;
            }
            (None, Some(cause)) => write!(f, "{cause}")?,
            (None, None) => write!(f, "{}", self.status())?,
        }
        causes.try_for_each(|cause| causes_of(f, Some(cause)))
    }
}

fn causes_of(
    f: &mut fmt::Formatter<'_>,
    cause: Option<&(dyn std::error::Error + 'static)>,
) -> fmt::Result {
    match cause.filter(|_| f.alternate()) {
        Some(cause) => write!(f, ": {cause}"),
        None => Ok(()),
    }
}

/// The status and all that is known: what a test prints that did not expect it.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {self:#}", self.status())
    }
}
