//! A file that may still be removed.

use super::FileSystemStorage;
use crate::forms::data::upload::Kept;

/// A stored file whose row is not saved yet. It is removed when this is dropped: where the transaction fails, where the client
/// goes away, where a handler panics.
///
/// ```
/// use cbv::forms::{FileSystemStorage, UploadedFile};
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// # let folder = std::env::temp_dir().join(format!("cbv-pending-{}", std::process::id()));
/// # let media = FileSystemStorage::new(&folder)?;
/// let file = UploadedFile::from_bytes("notes.txt", "Hello");
/// let stored = media.store(&file).await?;
/// let path = media.path(stored.name()).unwrap();
/// assert!(path.exists());
/// drop(stored);
/// assert!(!path.exists());
/// # std::fs::remove_dir_all(&folder)
/// # }).unwrap();
/// ```
#[derive(Debug)]
#[must_use = "a file that is not committed is removed"]
pub struct PendingFile {
    kept: Kept,
    name: String,
    storage: FileSystemStorage,
}

impl PendingFile {
    pub(super) fn new(kept: Kept, prefix: String, storage: FileSystemStorage) -> Self {
        let name = prefix + kept.name();
        Self { kept, name, storage }
    }

    /// Its name in the storage: what belongs into the column of a row.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its URL.
    #[must_use]
    pub fn url(&self) -> String {
        self.storage.url(&self.name)
    }

    /// Keeps it: once the transaction is committed. It returns the name.
    #[allow(clippy::must_use_candidate, reason = "the name is in the row already")]
    pub fn commit(self) -> String {
        let Self { kept, name, .. } = self;
        kept.forever();
        name
    }
}
