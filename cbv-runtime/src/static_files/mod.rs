//! Static files: served from their folder while an application is developed, and from the binary
//! once it is released. Django's `django.contrib.staticfiles`. With the feature `static-files`.

mod embedded;
mod fingerprint;
#[doc(hidden)]
pub mod generated;
mod names;
mod service;

use std::convert::Infallible;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use cbv_syntax::templates::Folder;
use tower_service::Service;

use self::names::Names;
use self::service::Source;
use crate::served::{Served, check_url};
use crate::templates::static_url;

/// The static files of an application: style sheets, scripts, images. Cheap to clone.
///
/// `static_files!()` makes one of the folder `static` beside `Cargo.toml`;
/// [`from_dir`](Self::from_dir) makes one at run time. The router serves them, and the templates
/// are told their URLs:
///
/// ```
/// use axum::Router;
/// use cbv::{Context, StaticFiles, Templates};
///
/// # let folder = std::env::temp_dir().join("cbv-static-files");
/// # std::fs::create_dir_all(&folder)?;
/// # std::fs::write(folder.join("site.css"), "body { margin: 0 }")?;
/// let files = StaticFiles::from_dir(folder)?;
/// let templates = Templates::from_sources([("a.html", "{{ static('site.css') }}")])?;
/// let templates = templates.static_files(&files);
/// let app: Router = Router::new().merge(files.router()); // and the rest of the application
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// let url = templates.render("a.html", &Context::new()).unwrap(); // "/static/site.css"
/// assert_eq!(client.get(&url).await.header("content-type"), Some("text/css; charset=utf-8"));
/// # });
/// # Ok::<(), cbv::Error>(())
/// ```
///
/// # Debug and release builds
///
/// In a debug build the files are read from the folder at each request, and browsers ask each time
/// whether they have changed. In a release build they are in the binary. Their URLs then have a
/// fingerprint of what is in them (`/static/site.7d865e959b24.css`), so that browsers keep them
/// for a year and still see a new version at once: Django's `ManifestStaticFilesStorage`. The names
/// without a fingerprint work as well, for files that name others (`url(shop.svg)` in a style
/// sheet); browsers ask for these each time.
///
/// # What is answered
///
/// GET and HEAD, with `ETag` and 304, and with single ranges; OPTIONS; 405 to other verbs, 404 to
/// what is no file. Files and folders whose names start with a dot are not served, nor is anything above the
/// folder. Folders have no index.
#[derive(Clone)]
pub struct StaticFiles(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    url: String,
    names: Names,
    source: Source,
}

impl StaticFiles {
    /// The files below a folder, served from there.
    ///
    /// In a release build their fingerprints are taken once, here: start the application again
    /// when a file has changed.
    ///
    /// # Errors
    ///
    /// The folder cannot be read; in a release build, one of its files.
    pub fn from_dir(folder: impl Into<PathBuf>) -> io::Result<Self> {
        Self::in_folder(folder.into(), !cfg!(debug_assertions))
    }

    fn in_folder(path: PathBuf, with_fingerprints: bool) -> io::Result<Self> {
        let folder = Folder::new(path)?;
        let names = if with_fingerprints {
            Names::with_fingerprints(&folder.files(), |name| std::fs::read(folder.file(name)))?
        } else {
            Names::plain()
        };
        Ok(Self::new(names, Source::folder(folder.path())))
    }

    fn new(names: Names, source: Source) -> Self {
        Self(Arc::new(Inner { url: "/static/".to_owned(), names, source }))
    }

    /// Under another URL than `/static/`.
    ///
    /// # Panics
    ///
    /// When it is not a path that starts and ends with a slash (Django's `urls.E006`).
    #[must_use]
    pub fn at(mut self, url: &str) -> Self {
        check_url(url, "static files");
        url.clone_into(&mut Arc::make_mut(&mut self.0).url);
        self
    }

    /// A router that serves them, to be merged into that of the application.
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        Router::new().nest_service(self.0.url.trim_end_matches('/'), self.clone())
    }

    /// The URL of a file, with its fingerprint in a release build: what `static(..)` gives in
    /// templates. That of a file that does not exist leads to a 404.
    #[must_use]
    pub fn url_of(&self, file: &str) -> String {
        static_url(&self.0.url, self.shown(file.trim_start_matches('/')))
    }

    /// The name of a file in its URL.
    pub(crate) fn shown<'a>(&'a self, file: &'a str) -> &'a str {
        self.0.names.shown(file)
    }

    /// Where they are.
    pub(crate) fn url(&self) -> &str {
        &self.0.url
    }

    /// The paths of all of them.
    pub(crate) fn files(&self) -> Vec<String> {
        self.0.source.files()
    }
}

/// Serves the path of a request as the path of a file: what [`StaticFiles::router`] nests.
impl Service<Request> for StaticFiles {
    type Response = Response;
    type Error = Infallible;
    type Future = Served;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Served {
        let Inner { names, source, .. } = &*self.0;
        service::serve(names, source, request)
    }
}

impl fmt::Debug for StaticFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StaticFiles").field("url", &self.0.url).finish_non_exhaustive()
    }
}
