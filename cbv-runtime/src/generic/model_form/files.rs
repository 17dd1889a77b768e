//! Files that are kept with a row.

use std::io;

use crate::forms::{FileChange, FileSystemStorage, PendingFile, UploadedFile};

/// The files that are stored with a row: new ones are removed where the row is not saved, old ones where
/// it is.
#[derive(Debug, Default)]
pub struct RowFiles {
    new: Vec<PendingFile>,
    old: Vec<(FileSystemStorage, String)>,
}

impl RowFiles {
    /// Stores a file, and says how it is called.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub async fn store(
        &mut self,
        storage: &FileSystemStorage,
        file: &UploadedFile,
    ) -> io::Result<String> {
        let pending = storage.store(file).await?;
        let name = pending.name().to_owned();
        self.new.push(pending);
        Ok(name)
    }

    /// Removes a file once the row is saved.
    pub fn remove(&mut self, storage: &FileSystemStorage, name: impl Into<String>) {
        self.old.push((storage.clone(), name.into()));
    }

    /// Does to a stored file what the form says, and answers with its name afterwards.
    ///
    /// # Errors
    ///
    /// The new file cannot be written.
    pub async fn change(
        &mut self,
        storage: &FileSystemStorage,
        stored: Option<&str>,
        change: &FileChange,
    ) -> io::Result<Option<String>> {
        let name = match change {
            FileChange::Keep => return Ok(stored.map(str::to_owned)),
            FileChange::Clear => None,
            FileChange::Replace(file) => Some(self.store(storage, file).await?),
        };
        if let Some(stored) = stored {
            self.remove(storage, stored);
        }
        Ok(name)
    }

    /// The row is saved. A file that cannot be removed any more takes room, and nothing else.
    pub(in crate::generic) async fn keep(self) {
        for file in self.new {
            file.commit();
        }
        for (storage, name) in self.old {
            if let Err(error) = storage.delete(&name).await {
                crate::log::error(&format!("the file {name:?} could not be removed: {error}"));
            }
        }
    }
}
