//! Files in the binary, for the service of tower-http, which serves those of folders.

use std::future::{Ready, ready};
use std::io::{self, Cursor, ErrorKind, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

use super::fingerprint::Fingerprint;
use super::names::Names;

/// The files, sorted by name.
#[derive(Clone)]
pub(super) struct Embedded(Arc<[EmbeddedFile]>);

#[derive(Clone, Copy)]
struct EmbeddedFile {
    name: &'static str,
    content: &'static [u8],
    fingerprint: Fingerprint,
}

impl Embedded {
    pub(super) fn new(files: &[(&'static str, &'static [u8])]) -> Self {
        let file = |&(name, content): &(&'static str, &'static [u8])| EmbeddedFile {
            name,
            content,
            fingerprint: Fingerprint::of(content),
        };
        Self(files.iter().map(file).collect())
    }

    pub(super) fn names(&self) -> Names {
        let mut names = Names::plain();
        for file in &*self.0 {
            names.add(file.name, file.fingerprint);
        }
        names
    }

    pub(super) fn files(&self) -> Vec<String> {
        self.0.iter().map(|file| file.name.to_owned()).collect()
    }

    fn find(&self, path: &Path) -> io::Result<EmbeddedFile> {
        let parts = path.components().filter_map(|part| match part {
            Component::Normal(part) => part.to_str(),
            _ => None,
        });
        let name = parts.collect::<Vec<_>>().join("/");
        let at = self.0.binary_search_by_key(&name.as_str(), |file| file.name);
        at.map(|at| self.0[at]).map_err(|_| ErrorKind::NotFound.into())
    }
}

impl Backend for Embedded {
    type File = OpenFile;
    type Metadata = EmbeddedMetadata;
    type OpenFuture = Ready<io::Result<OpenFile>>;
    type MetadataFuture = Ready<io::Result<EmbeddedMetadata>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        ready(self.find(&path).map(|file| OpenFile { content: Cursor::new(file.content), file }))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.find(&path).map(EmbeddedMetadata))
    }
}

pub(super) struct EmbeddedMetadata(EmbeddedFile);

impl Metadata for EmbeddedMetadata {
    fn is_dir(&self) -> bool {
        false
    }

    /// The tag of a file is made of its length and of this. The time at which a file was written
    /// says nothing about what is in it (a check-out has any, a package none), so the fingerprint
    /// stands here; the service does not show it as a time.
    fn modified(&self) -> io::Result<SystemTime> {
        let number = self.0.fingerprint.number();
        let (seconds, nanoseconds) = (number >> 32, number & 0x1fff_ffff);
        Ok(SystemTime::UNIX_EPOCH
            + Duration::from_secs(seconds)
            + Duration::from_nanos(nanoseconds))
    }

    fn len(&self) -> u64 {
        self.0.content.len() as u64
    }
}

pub(super) struct OpenFile {
    content: Cursor<&'static [u8]>,
    file: EmbeddedFile,
}

impl File for OpenFile {
    type Metadata = EmbeddedMetadata;
    type MetadataFuture<'a> = Ready<io::Result<EmbeddedMetadata>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(EmbeddedMetadata(self.file)))
    }
}

impl AsyncRead for OpenFile {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.content).poll_read(cx, buffer)
    }
}

impl AsyncSeek for OpenFile {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        AsyncSeek::start_seek(Pin::new(&mut self.content), position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.content).poll_complete(cx)
    }
}
