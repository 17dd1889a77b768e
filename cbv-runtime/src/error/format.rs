//! An error as text.

use std::fmt;

use super::{Error, chain};

/// The last message; with `{:#}` also the causes.
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

/// The status and all causes: what a failed test prints.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {self:#}", self.status())
    }
}
