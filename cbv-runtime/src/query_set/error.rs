//! Errors of a database.

use std::error::Error as StdError;
use std::fmt;

/// A query failed: 503 when the database cannot be reached, 500 otherwise. The cause is logged and
/// never shown.
#[derive(Debug)]
pub struct DatabaseError {
    is_down: bool,
    cause: Box<dyn StdError + Send + Sync>,
}

impl DatabaseError {
    /// The database answered with an error.
    #[must_use]
    pub fn new(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { is_down: false, cause: cause.into() }
    }

    /// The database cannot be reached; a later request may succeed.
    #[must_use]
    pub fn unavailable(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { is_down: true, cause: cause.into() }
    }

    /// Whether the database cannot be reached.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        self.is_down
    }
}

impl fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_down { "the database cannot be reached" } else { "a query failed" })
    }
}

impl StdError for DatabaseError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.cause)
    }
}
