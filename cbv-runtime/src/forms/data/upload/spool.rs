//! What has arrived of a file: in memory while it is small, then in a temporary file.

use std::io::{self, Write};
use std::mem::take;
use std::sync::Arc;

use tempfile::{Builder, NamedTempFile};

use super::content_type::{self, HEAD};
use super::uploaded_file::{Content, UploadedFile};
use crate::forms::data::limits::FormLimits;

/// How much is written at once.
const WRITTEN_AT_ONCE: usize = 64 << 10;

/// Whoever drops it, at whatever moment, removes the file: it belongs to this, or to the task that writes it.
pub(super) struct Spool<'a> {
    limits: &'a FormLimits,
    /// The first bytes, once they are written.
    head: Vec<u8>,
    /// What is not written yet.
    waiting: Vec<u8>,
    file: Option<NamedTempFile>,
    size: u64,
}

impl<'a> Spool<'a> {
    pub(super) fn new(limits: &'a FormLimits) -> Self {
        Self { limits, head: Vec::new(), waiting: Vec::new(), file: None, size: 0 }
    }

    pub(super) fn size(&self) -> u64 {
        self.size
    }

    pub(super) async fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.waiting.extend_from_slice(piece);
        self.size += piece.len() as u64;
        let room = if self.file.is_some() { WRITTEN_AT_ONCE } else { self.limits.in_memory };
        if self.waiting.len() > room { self.flush().await } else { Ok(()) }
    }

    /// Writes on the blocking pool. Should nobody wait for that any more, the file goes when it is done.
    async fn flush(&mut self) -> io::Result<()> {
        if self.file.is_none() {
            self.head = self.waiting[..self.waiting.len().min(HEAD)].to_vec();
        }
        let mut waiting = take(&mut self.waiting);
        let (file, folder) = (self.file.take(), self.limits.temp_dir.clone());
        let write = move || {
            let mut file = match (file, folder) {
                (Some(file), _) => file,
                (None, Some(folder)) => temporary().tempfile_in(folder)?,
                (None, None) => temporary().tempfile()?,
            };
            file.write_all(&waiting)?;
            waiting.clear();
            io::Result::Ok((file, waiting))
        };
        let (file, waiting) = blocking(write).await?;
        (self.file, self.waiting) = (Some(file), waiting);
        Ok(())
    }

    pub(super) async fn finish(mut self) -> io::Result<UploadedFile> {
        if self.file.is_some() && !self.waiting.is_empty() {
            self.flush().await?;
        }
        let (content, kind) = match self.file {
            Some(file) => {
                (Content::File(Arc::new(file.into_temp_path())), content_type::of(&self.head))
            }
            None => {
                let kind = content_type::of(&self.waiting);
                (Content::Memory(self.waiting.into()), kind)
            }
        };
        Ok(UploadedFile::new(content, self.size, kind))
    }
}

fn temporary() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix("cbv-upload-");
    builder
}

/// On the blocking pool.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
