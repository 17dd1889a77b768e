//! A folder of files that are kept. Django's `MEDIA_ROOT` and `FileSystemStorage`.

mod disposition;
mod pending;
mod service;

use std::convert::Infallible;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use tower_http::services::ServeDir;
use tower_http::services::fs::TokioBackend;
use tower_service::Service;

use super::upload::{UploadedFile, blocking};
use crate::served::{Files, Served, check_url, is_file_name, set_up};
use crate::urls::encode_path;

pub use self::disposition::content_disposition;
pub use self::pending::PendingFile;

/// A folder of uploaded files, and the URL that they are served under: Django's `FileSystemStorage` with `MEDIA_ROOT` and
/// `MEDIA_URL`. Cheap to clone.
///
/// ```
/// use axum::Router;
/// use cbv::forms::{FileSystemStorage, UploadedFile};
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// # let folder = std::env::temp_dir().join(format!("cbv-media-{}", std::process::id()));
/// let media = FileSystemStorage::new(folder)?;
/// let app: Router = Router::new().merge(media.router()); // and the rest of the application
///
/// let cover = UploadedFile::from_bytes("cover.txt", "a drawing of a planet");
/// let stored = media.store_in("covers", &cover).await?;
/// // A transaction: `stored.name()` goes into a column. Where it fails, `stored` is dropped, and the file is gone.
/// let name = stored.commit();
///
/// let client = cbv::testing::Client::new(app);
/// assert_eq!(client.get(&media.url(&name)).await.text(), "a drawing of a planet");
/// media.delete(&name).await?;
/// assert_eq!(client.get(&media.url(&name)).await.status(), 404);
/// # Ok::<(), std::io::Error>(())
/// # }).unwrap();
/// ```
///
/// # Names
///
/// They are ours: 32 random hexadecimal digits, and the extension that follows from the content. What the client calls the file
/// ([`UploadedFile::name`]) belongs into a column of its own, if it shall be shown. Nobody guesses such a name, but who has it may
/// read the file: what only some may read is behind a layer of the [`router`](Self::router), or read from its
/// [`path`](Self::path).
///
/// # What is answered
///
/// GET and HEAD with `Last-Modified`, `ETag`, 304 and single ranges; 404 to what is no file, to folders and to what is hidden.
/// Each answer has `X-Content-Type-Options: nosniff`. Pictures, sound, films, PDF and plain texts are shown by browsers.
/// All else, HTML, SVG, XML and scripts among it, is `application/octet-stream` with `Content-Disposition: attachment`: browsers save it and
/// run nothing of it.
#[derive(Clone)]
pub struct FileSystemStorage(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    root: PathBuf,
    url: String,
    files: Files<TokioBackend>,
}

impl FileSystemStorage {
    /// In a folder, which is made where it does not exist, under the URL `/media/`.
    ///
    /// # Errors
    ///
    /// The folder cannot be made.
    pub fn new(root: impl Into<PathBuf>) -> io::Result<Self> {
        let root = root.into();
        std::fs::create_dir_all(&root)?;
        let files = set_up(ServeDir::new(&root));
        Ok(Self(Arc::new(Inner { root, url: "/media/".to_owned(), files })))
    }

    /// Under another URL than `/media/`.
    ///
    /// # Panics
    ///
    /// When it is not a path that starts and ends with a slash (Django's `urls.E006`).
    #[must_use]
    pub fn at(mut self, url: &str) -> Self {
        check_url(url, "uploads");
        url.clone_into(&mut Arc::make_mut(&mut self.0).url);
        self
    }

    /// Stores a file until what it belongs to is saved: it is removed again unless that is
    /// [committed](PendingFile::commit). It may be served from now on, under a name that nobody knows.
    ///
    /// # Errors
    ///
    /// The folder cannot be written to.
    pub async fn store(&self, file: &UploadedFile) -> io::Result<PendingFile> {
        self.store_below(self.0.root.clone(), String::new(), file).await
    }

    /// In a folder of the storage, which is made where it does not exist: Django's `upload_to`. The name of the file has the
    /// folder before it.
    ///
    /// # Errors
    ///
    /// It is no path below the storage, or cannot be written to.
    pub async fn store_in(&self, folder: &str, file: &UploadedFile) -> io::Result<PendingFile> {
        let folder = folder.trim_end_matches('/');
        let path = self.path(folder).ok_or_else(|| {
            let message = format!("`{folder}` is no folder below that of the uploads");
            io::Error::new(ErrorKind::InvalidInput, message)
        })?;
        self.store_below(path, format!("{folder}/"), file).await
    }

    async fn store_below(
        &self,
        folder: PathBuf,
        prefix: String,
        file: &UploadedFile,
    ) -> io::Result<PendingFile> {
        let kept = file.kept_in(folder).await?;
        Ok(PendingFile::new(kept, prefix, self.clone()))
    }

    /// The URL of a file. That of one that does not exist leads to a 404.
    #[must_use]
    pub fn url(&self, name: &str) -> String {
        let mut url = self.0.url.clone();
        encode_path(&mut url, name);
        url
    }

    /// Where a file is, whether there is one or not; `None` for what is no name below the folder.
    #[must_use]
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        is_file_name(name).then(|| self.0.root.join(name))
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.0.root
    }

    /// Removes a file, once nothing names it any more: after the transaction that gave the row another one. One that is gone
    /// already is no error, as in Django.
    ///
    /// # Errors
    ///
    /// The file cannot be removed, or it is no name below the folder.
    pub async fn delete(&self, name: &str) -> io::Result<()> {
        let path = self.path(name).ok_or_else(|| {
            io::Error::new(ErrorKind::InvalidInput, format!("`{name}` is no file of the uploads"))
        })?;
        let removed = blocking(move || std::fs::remove_file(path)).await;
        removed.or_else(|error| match error.kind() {
            ErrorKind::NotFound => Ok(()),
            _ => Err(error),
        })
    }

    /// A router that serves them, to be merged into that of the application.
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        Router::new().nest_service(self.0.url.trim_end_matches('/'), self.clone())
    }
}

/// Serves the path of a request as the name of a file: what [`FileSystemStorage::router`] nests.
impl Service<Request> for FileSystemStorage {
    type Response = Response;
    type Error = Infallible;
    type Future = Served;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Served {
        service::serve(&self.0.files, request)
    }
}

impl fmt::Debug for FileSystemStorage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { root, url, .. } = &*self.0;
        f.debug_struct("FileSystemStorage").field("root", root).field("url", url).finish()
    }
}
