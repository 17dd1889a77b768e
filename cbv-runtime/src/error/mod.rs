//! The error of handlers and hooks, and the answer to it.

mod chain;
mod format;
mod rejection;
mod response;

use std::borrow::Cow;
use std::error::Error as StdError;

use axum::http::StatusCode;

use self::chain::Context;
#[cfg(feature = "forms")]
pub(crate) use self::rejection::is_too_long;

/// A cause that can travel between threads.
type Cause = Box<dyn StdError + Send + Sync>;

/// The error of handlers and hooks: a status, a message and a cause.
///
/// `?` turns any cause into a 500. The client of a release build is told nothing about it; the causes
/// are logged once. The other constructors have the names of Django's exceptions and views:
/// [`http404`](Self::http404), [`permission_denied`](Self::permission_denied),
/// [`bad_request`](Self::bad_request).
///
/// ```
/// use cbv::Error;
/// use cbv::prelude::*;
///
/// #[derive(View)]
/// struct Book {
///     #[view(path)]
///     isbn: String,
/// }
///
/// impl Book {
///     #[handler(get)]
///     async fn show(&self) -> Result<String, Error> {
///         let digits = self.isbn.replace('-', "");
///         if digits.len() != 13 {
///             return Err(Error::http404("an ISBN has 13 digits")); // 404
///         }
///         let number: u64 = digits.parse()?; // 500, and the cause is logged
///         Ok(format!("ISBN {number}"))
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::view("/{isbn}", Book::as_view());
/// assert_eq!(client.get("/978-0-306-40615-7").await.text(), "ISBN 9780306406157");
/// assert_eq!(client.get("/978").await.status(), 404);
/// assert_eq!(client.get("/978-0-306-4O615-7").await.status(), 500);
/// # });
/// ```
///
/// # The answer
///
/// A small HTML page that names the status, or, for a client that prefers JSON, a problem of
/// RFC 9457. The message of a 4xx is in it in debug builds only, as in Django, whose page for 404
/// shows it only when `DEBUG` is set; [`ErrorPages`](crate::ErrorPages) gives it to your own pages.
/// The page of a 5xx has the causes, the lines of the template, the route and the view in debug
/// builds, and nothing of them in release builds. All of it is logged once with the target
/// `cbv::request`, with the fields `method`, `path` and `view`: a 5xx as an error, a 4xx as a
/// warning.
///
/// # What `?` converts
///
/// Everything that implements [`std::error::Error`]. The rejections of the extractors of axum and
/// `axum-extra` keep their status: a handler that takes `Result<Json<T>, JsonRejection>` answers 400
/// to a body that does not parse. A body over its limit is 413, a broken upload 400. What is no such type, as `String`, `Box<dyn Error + Send + Sync>` and
/// `anyhow::Error`, goes through [`server_error`](Self::server_error):
/// `.map_err(Error::server_error)?`. As `anyhow::Error`, this type does not implement
/// [`std::error::Error`] itself, or the conversion could not exist.
pub struct Error(Box<Inner>);

/// In a box, so that a `Result` is no larger for it than for a pointer.
struct Inner {
    status: StatusCode,
    message: Option<Cow<'static, str>>,
    cause: Option<Cause>,
}

impl Error {
    /// 404: not found (Django's `Http404`).
    ///
    /// ```
    /// let error = cbv::Error::http404("no book matches the query");
    /// assert_eq!(error.status(), 404);
    /// assert_eq!(error.to_string(), "no book matches the query");
    /// ```
    #[must_use]
    pub fn http404(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    /// 403: the user has no permission (Django's `PermissionDenied`).
    ///
    /// ```
    /// assert_eq!(cbv::Error::permission_denied("not your shelf").status(), 403);
    /// ```
    #[must_use]
    pub fn permission_denied(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::FORBIDDEN, message)
    }

    /// 400: the request makes no sense (Django's `BadRequest` and `SuspiciousOperation`).
    ///
    /// ```
    /// assert_eq!(cbv::Error::bad_request("a signature that is none").status(), 400);
    /// ```
    #[must_use]
    pub fn bad_request(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// 410: removed for good (Django's `HttpResponseGone`).
    ///
    /// ```
    /// assert_eq!(cbv::Error::gone("the shop has closed").status(), 410);
    /// ```
    #[must_use]
    pub fn gone(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::GONE, message)
    }

    /// 500, with an error or a text as its cause (Django's `server_error`).
    ///
    /// `?` does the same with everything that implements [`std::error::Error`]; this takes a text
    /// and a boxed error, too, and always answers 500.
    ///
    /// ```
    /// use cbv::Error;
    ///
    /// fn shelf() -> Result<u32, String> {
    ///     Err("the shelf is empty".to_owned())
    /// }
    ///
    /// let error = shelf().map_err(Error::server_error).unwrap_err();
    /// assert_eq!(error.status(), 500);
    /// assert_eq!(error.to_string(), "the shelf is empty");
    /// ```
    #[must_use]
    pub fn server_error(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::caused(StatusCode::INTERNAL_SERVER_ERROR, cause.into())
    }

    /// Any other status of an error, such as 503 when the database is down.
    ///
    /// A status that is not one of an error (4xx, 5xx) becomes 500: the client would take it for
    /// success.
    ///
    /// ```
    /// use axum::http::StatusCode;
    /// use cbv::Error;
    ///
    /// let error = Error::new(StatusCode::SERVICE_UNAVAILABLE, "the database is down");
    /// assert_eq!(error.status(), 503);
    /// assert_eq!(Error::new(StatusCode::OK, "fine").status(), 500);
    /// ```
    #[must_use]
    pub fn new(status: StatusCode, message: impl Into<Cow<'static, str>>) -> Self {
        let status = of_an_error(status);
        Self(Box::new(Inner { status, message: Some(message.into()), cause: None }))
    }

    fn caused(status: StatusCode, cause: Cause) -> Self {
        Self(Box::new(Inner { status, message: None, cause: Some(cause) }))
    }

    /// Adds a cause, for the log. An earlier cause comes after it.
    ///
    /// ```
    /// use cbv::Error;
    ///
    /// let cause = "seven".parse::<u8>().unwrap_err();
    /// let error = Error::bad_request("the page is no number").with_source(cause);
    /// assert_eq!(error.status(), 400);
    /// assert_eq!(format!("{error:#}"), "the page is no number: invalid digit found in string");
    /// ```
    #[must_use]
    pub fn with_source(mut self, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let cause = cause.into();
        self.0.cause = Some(match self.0.cause.take() {
            None => cause,
            Some(last) => {
                Box::new(Context { message: cause.to_string().into(), cause: Some(last) })
            }
        });
        self
    }

    /// Puts a message before the others: what was attempted. The status stays.
    ///
    /// ```
    /// use cbv::Error;
    ///
    /// fn page(text: &str) -> Result<u8, Error> {
    ///     text.parse().map_err(|error| Error::from(error).context("reading the page"))
    /// }
    ///
    /// let error = page("seven").unwrap_err();
    /// assert_eq!(error.to_string(), "reading the page");
    /// assert_eq!(format!("{error:#}"), "reading the page: invalid digit found in string");
    /// ```
    #[must_use]
    pub fn context(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        if let Some(message) = self.0.message.replace(message.into()) {
            let cause = self.0.cause.take();
            self.0.cause = Some(Box::new(Context { message, cause }));
        }
        self
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The cause, where there is one; its own cause is its
    /// [`source`](std::error::Error::source), and so on.
    ///
    /// ```
    /// use cbv::Error;
    ///
    /// let error = Error::from(std::io::Error::other("the disk is full"));
    /// assert_eq!(error.source().unwrap().to_string(), "the disk is full");
    /// assert!(Error::http404("no book").source().is_none());
    /// ```
    #[must_use]
    pub fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.cause.as_deref().map(|cause| cause as &(dyn StdError + 'static))
    }

    /// The causes that its text does not have, from the last one to the first.
    pub(crate) fn causes(&self) -> impl Iterator<Item = &(dyn StdError + 'static)> {
        // Without a message of its own, the text is that of the first.
        chain::of(self.source()).skip(usize::from(self.0.message.is_none()))
    }

    /// The first cause of this type in the chain of causes.
    ///
    /// ```
    /// use std::num::ParseIntError;
    ///
    /// let error = cbv::Error::from("seven".parse::<u8>().unwrap_err()).context("reading the page");
    /// assert!(error.downcast_ref::<ParseIntError>().is_some());
    /// assert!(error.downcast_ref::<std::io::Error>().is_none());
    /// ```
    #[must_use]
    pub fn downcast_ref<E: StdError + 'static>(&self) -> Option<&E> {
        chain::of(self.source()).find_map(|cause| cause.downcast_ref())
    }
}

/// Anything else would say that nothing is wrong.
fn of_an_error(status: StatusCode) -> StatusCode {
    if status.is_client_error() || status.is_server_error() {
        status
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    }
}

impl<E: StdError + Send + Sync + 'static> From<E> for Error {
    fn from(cause: E) -> Self {
        let status = rejection::status(&cause).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self::caused(of_an_error(status), Box::new(cause))
    }
}
