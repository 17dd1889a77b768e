//! How much may be posted.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::http::request::Parts;

use super::multipart::LONGEST_HEADERS;

/// How much may be posted: what exceeds a limit is 413, as soon as that can be told.
///
/// | limit | default | Django |
/// |---|---|---|
/// | [`data_size`](Self::data_size): all that is no file | 2.5 MiB | `DATA_UPLOAD_MAX_MEMORY_SIZE` |
/// | [`fields`](Self::fields) | 1000 | `DATA_UPLOAD_MAX_NUMBER_FIELDS` |
/// | [`files`](Self::files) | 100 | `DATA_UPLOAD_MAX_NUMBER_FILES` |
/// | [`file_size`](Self::file_size): one file | 10 MiB | |
/// | [`files_size`](Self::files_size): all files | 50 MiB | |
/// | [`in_memory`](Self::in_memory): a file that is not written to the disk | 64 KiB | `FILE_UPLOAD_MAX_MEMORY_SIZE` |
/// | [`temp_dir`](Self::temp_dir): where files are while they arrive | that of the system | `FILE_UPLOAD_TEMP_DIR` |
///
/// What stands before a part of a multipart form may have 8 KiB.
///
/// Forms use those that a request has as an extension, or else the defaults:
///
/// ```
/// use axum::{Extension, Router};
/// use cbv::forms::FormLimits;
///
/// let limits = FormLimits::new().file_size(200 << 20).files_size(400 << 20);
/// let app: Router = Router::new().layer(Extension(limits)); // and its routes before
/// ```
///
/// # Other limits
///
/// These are for forms what axum's `DefaultBodyLimit` is for its own extractors, and stand in its place: forms do not
/// look at it, and a lower or a disabled one changes nothing. A limit of the body itself holds for everything that
/// reads it, and with these the lower one wins: `tower_http::limit::RequestBodyLimitLayer`, which is 413 as well. How long a client may take
/// is up to a layer, `tower_http::timeout::TimeoutLayer` for one.
#[derive(Clone, Debug)]
pub struct FormLimits {
    pub(super) data_size: usize,
    pub(super) fields: usize,
    pub(super) files: usize,
    pub(super) file_size: u64,
    pub(super) files_size: u64,
    pub(super) in_memory: usize,
    pub(super) temp_dir: Option<Arc<Path>>,
}

const DEFAULT: FormLimits = FormLimits {
    data_size: 2_621_440,
    fields: 1_000,
    files: 100,
    file_size: 10 << 20,
    files_size: 50 << 20,
    in_memory: 64 << 10,
    temp_dir: None,
};

impl FormLimits {
    /// The defaults.
    #[must_use]
    pub const fn new() -> Self {
        DEFAULT
    }

    /// How many bytes names and values may have together, files aside. A body without files may have as many.
    #[must_use]
    pub fn data_size(mut self, bytes: usize) -> Self {
        self.data_size = bytes;
        self
    }

    /// How many fields there may be, files aside.
    #[must_use]
    pub fn fields(mut self, count: usize) -> Self {
        self.fields = count;
        self
    }

    /// How many files there may be.
    #[must_use]
    pub fn files(mut self, count: usize) -> Self {
        self.files = count;
        self
    }

    /// How many bytes one file may have.
    #[must_use]
    pub fn file_size(mut self, bytes: u64) -> Self {
        self.file_size = bytes;
        self
    }

    /// How many bytes all files may have together.
    #[must_use]
    pub fn files_size(mut self, bytes: u64) -> Self {
        self.files_size = bytes;
        self
    }

    /// Up to how many bytes a file stays in memory. A larger one goes to the disk while it arrives.
    #[must_use]
    pub fn in_memory(mut self, bytes: usize) -> Self {
        self.in_memory = bytes;
        self
    }

    /// The folder of files that arrive. On the file system of the folder that they are kept in, they need not be copied
    /// there.
    #[must_use]
    pub fn temp_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.temp_dir = Some(Arc::from(folder.into()));
        self
    }

    /// Those of a request.
    pub(crate) fn of(parts: &Parts) -> &Self {
        static DEFAULTS: FormLimits = DEFAULT;
        parts.extensions.get().unwrap_or(&DEFAULTS)
    }

    /// What no multipart body within these limits exceeds.
    pub(super) fn largest_body(&self) -> u64 {
        let parts = self.fields.saturating_add(self.files).saturating_add(1);
        let headers = parts.saturating_mul(LONGEST_HEADERS) as u64;
        headers.saturating_add(self.data_size as u64).saturating_add(self.files_size)
    }
}

impl Default for FormLimits {
    fn default() -> Self {
        Self::new()
    }
}
