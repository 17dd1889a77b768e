//! A file that was posted.

use std::fmt;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use tempfile::TempPath;

use super::content_type::{self, Kind};
use super::file_name::cleaned;
use super::kept::Kept;
use super::spool::blocking;
use crate::error::Error;

/// A file that was posted: Django's `UploadedFile`.
///
/// It is removed when this and its clones are dropped: keep it with a [`FileSystemStorage`](crate::forms::FileSystemStorage), or with
/// [`persist`](Self::persist).
///
/// ```
/// use cbv::forms::FormData;
/// use cbv::prelude::*;
/// use cbv::testing::{Client, Multipart};
///
/// #[derive(View)]
/// struct Cover;
///
/// impl Cover {
///     #[handler(post)]
///     async fn add(&self, mut data: FormData) -> Result<String, Error> {
///         let file = data.take_file("cover").ok_or_else(|| Error::bad_request("no cover"))?;
///         Ok(format!("{}: {}, {} bytes", file.name(), file.content_type(), file.size()))
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = Client::view("/", Cover::as_view());
/// let form = Multipart::new().file("cover", "C:\\me\\cover.png", "image/png", "<script>");
/// let answer = client.post("/").multipart(form).await;
/// assert_eq!(answer.text(), "cover.png: text/html, 8 bytes"); // what it is, not what it was called
/// # });
/// ```
#[derive(Clone)]
pub struct UploadedFile {
    name: String,
    declared: Option<String>,
    kind: Kind,
    size: u64,
    content: Content,
}

/// Where it is.
#[derive(Clone)]
pub(super) enum Content {
    Memory(Bytes),
    File(Arc<TempPath>),
}

impl UploadedFile {
    pub(super) fn new(content: Content, size: u64, kind: Kind) -> Self {
        Self { name: String::new(), declared: None, kind, size, content }
    }

    pub(super) fn named(self, name: &str, declared: Option<String>) -> Self {
        Self { name: cleaned(name), declared, ..self }
    }

    /// A file in memory, for tests: Django's `SimpleUploadedFile`.
    ///
    /// ```
    /// use cbv::forms::UploadedFile;
    ///
    /// let file = UploadedFile::from_bytes("notes.txt", "Hello");
    /// assert_eq!((file.name(), file.content_type()), ("notes.txt", "text/plain"));
    /// ```
    #[must_use]
    pub fn from_bytes(name: &str, content: impl Into<Bytes>) -> Self {
        let content = content.into();
        let (kind, size) = (content_type::of(&content), content.len() as u64);
        Self::new(Content::Memory(content), size, kind).named(name, None)
    }

    /// What the client calls it, to be shown and for nothing else: a bare file name of at most 255 bytes, without
    /// folders, control characters and those that change the direction of a text. It may be empty.
    ///
    /// It says nothing of the content, and is never the name of a file here.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is, told from its content: `application/octet-stream` where that says nothing, `text/plain` for any text that is no
    /// markup. What is written as JSON or as a table, for one, is a text here.
    #[must_use]
    pub fn content_type(&self) -> &'static str {
        self.kind.media_type
    }

    /// The extension of the names of such files, without its dot: it follows from [`content_type`](Self::content_type).
    #[must_use]
    pub fn extension(&self) -> &'static str {
        self.kind.extension
    }

    /// What the client says that it is. Nobody has looked whether that is true.
    #[must_use]
    pub fn declared_content_type(&self) -> Option<&str> {
        self.declared.as_deref()
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The temporary file; `None` for a small one, which is in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.content {
            Content::Memory(_) => None,
            Content::File(path) => Some(path.as_ref()),
        }
    }

    /// All of its content. Look at its [`size`](Self::size) before.
    ///
    /// # Errors
    ///
    /// The temporary file cannot be read.
    pub async fn bytes(&self) -> io::Result<Bytes> {
        match &self.content {
            Content::Memory(bytes) => Ok(bytes.clone()),
            Content::File(path) => {
                let path = path.to_path_buf();
                Ok(blocking(move || std::fs::read(path)).await?.into())
            }
        }
    }

    /// All of its content as a text.
    ///
    /// # Errors
    ///
    /// 400 where it is not UTF-8; 500 where the temporary file cannot be read.
    pub async fn text(&self) -> Result<String, Error> {
        let bytes = self.bytes().await?;
        String::from_utf8(bytes.into()).map_err(|error| {
            Error::bad_request(format!("the file `{}` is not UTF-8", self.name)).with_source(error)
        })
    }

    /// Its content for code that blocks: what decodes a picture or reads a table. Call it, and that code, within
    /// `tokio::task::spawn_blocking`, or in a sync handler.
    ///
    /// ```
    /// use std::io::{BufRead, BufReader};
    /// use cbv::forms::UploadedFile;
    ///
    /// let file = UploadedFile::from_bytes("rows.csv", "Solaris;1961\nEden;1959\n");
    /// let rows = BufReader::new(file.reader()?).lines().count();
    /// assert_eq!(rows, 2);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The temporary file cannot be opened.
    pub fn reader(&self) -> io::Result<impl Read + Seek + Send + 'static> {
        Ok(match &self.content {
            Content::Memory(bytes) => Reader::Memory(Cursor::new(bytes.clone())),
            Content::File(path) => Reader::File(File::open(path.as_ref())?),
        })
    }

    /// Keeps it in a folder, under a name of our own: 32 random hexadecimal digits, and the [`extension`](Self::extension).
    /// A folder that does not exist is made. On the file system of [`FormLimits::temp_dir`](crate::forms::FormLimits::temp_dir) the content is
    /// not copied.
    ///
    /// Where the file belongs to a row, take a [`FileSystemStorage`](crate::forms::FileSystemStorage): it removes the file
    /// when the row was not saved.
    ///
    /// # Errors
    ///
    /// The folder cannot be written to.
    pub async fn persist(&self, folder: impl AsRef<Path>) -> io::Result<PathBuf> {
        Ok(self.kept_in(folder.as_ref().to_owned()).await?.forever())
    }

    /// Until it is kept forever.
    pub(crate) async fn kept_in(&self, folder: PathBuf) -> io::Result<Kept> {
        let (content, kind) = (self.content.clone(), self.kind);
        blocking(move || Kept::new(&content, kind.extension, &folder)).await
    }
}

/// Either of both.
enum Reader {
    Memory(Cursor<Bytes>),
    File(File),
}

impl Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Memory(bytes) => bytes.read(buffer),
            Self::File(file) => file.read(buffer),
        }
    }
}

impl Seek for Reader {
    fn seek(&mut self, position: io::SeekFrom) -> io::Result<u64> {
        match self {
            Self::Memory(bytes) => bytes.seek(position),
            Self::File(file) => file.seek(position),
        }
    }
}

/// Without its content.
impl fmt::Debug for UploadedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadedFile")
            .field("name", &self.name)
            .field("content_type", &self.kind.media_type)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
