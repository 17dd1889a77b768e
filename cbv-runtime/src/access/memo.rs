//! The user of a request, who is asked for once.

use std::any::{Any, TypeId};
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::Extensions;
use axum::http::request::Parts;
use tokio::sync::OnceCell;

use super::Authenticate;
use crate::error::Error;

/// What is known of the user of one request. Whoever answers the request from here on shares it: it
/// is an extension, and its clones are one.
#[derive(Clone, Default)]
pub(crate) struct Memo(Arc<Mutex<Vec<(TypeId, Kept)>>>);

/// A [`Cell`] of the type that knows the users.
type Kept = Arc<dyn Any + Send + Sync>;

/// `None` for a question that has failed: whoever asked first was told why.
type Cell<U> = OnceCell<Option<Option<U>>>;

impl Memo {
    /// That of a request.
    pub(crate) fn share(extensions: &mut Extensions) -> Self {
        extensions.get_or_insert_default::<Self>().clone()
    }

    fn cell<A: Authenticate>(&self) -> Arc<Cell<A::User>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_type = TypeId::of::<A>();
        let known = all.iter().find(|(its, _)| *its == of_type).map(|(_, cell)| cell.clone());
        if let Some(cell) = known.and_then(|cell| cell.downcast().ok()) {
            return cell;
        }
        let cell = Arc::new(Cell::<A::User>::new());
        all.push((of_type, cell.clone()));
        cell
    }

    fn is_empty(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }
}

/// The user of a request.
pub(super) async fn user<A: Authenticate>(
    users: &A,
    parts: &mut Parts,
) -> Result<Option<A::User>, Error> {
    let cell = Memo::share(&mut parts.extensions).cell::<A>();
    let mut failed = None;
    let ask = async {
        let answer = match of_test::<A>(&parts.extensions) {
            Some(answer) => answer,
            None => users.user(parts).await,
        };
        answer.map_err(|error| failed = Some(error)).ok()
    };
    let known = cell.get_or_init(|| ask).await.clone();
    known.ok_or_else(|| {
        let before =
            || Error::server_error("the user could not be found out for this request before");
        failed.unwrap_or_else(before)
    })
}

/// Who has logged in by [`Client::login`](crate::testing::Client::login).
#[cfg(feature = "testing")]
#[derive(Clone, Debug)]
pub(crate) struct LoggedIn(pub(crate) Arc<dyn Any + Send + Sync>, pub(crate) &'static str);

#[cfg(feature = "testing")]
fn of_test<A: Authenticate>(extensions: &Extensions) -> Option<Result<Option<A::User>, Error>> {
    let LoggedIn(user, given) = extensions.get()?;
    let wanted = std::any::type_name::<A::User>();
    let other = || {
        Error::server_error(format!(
            "`client.login(..)` was given a `{given}`, but users are `{wanted}`"
        ))
    };
    Some(user.downcast_ref::<A::User>().cloned().map(Some).ok_or_else(other))
}

#[cfg(not(feature = "testing"))]
fn of_test<A: Authenticate>(_: &Extensions) -> Option<Result<Option<A::User>, Error>> {
    None
}

/// Whether the user of a request was asked for so far, by a check, an extractor or a template. What is
/// answered then may depend on the user: no cache may keep it for others.
///
/// It is asked of the extensions of the request. Whoever has the answer and no request any more keeps a
/// [`UserAsked`].
#[must_use]
pub fn was_asked(extensions: &Extensions) -> bool {
    extensions.get::<Memo>().is_some_and(|memo| !memo.is_empty())
}

/// Tells whether the user was asked for while a request was answered.
///
/// ```
/// use axum::extract::Request;
/// use axum::middleware::Next;
/// use axum::response::Response;
/// use cbv::access::UserAsked;
///
/// async fn cached(mut request: Request, next: Next) -> Response {
///     let asked = UserAsked::watch(request.extensions_mut());
///     let mut answer = next.run(request).await;
///     if !asked.is_asked() {
///         answer.headers_mut().insert("cache-control", "public, max-age=60".parse().expect("a value"));
///     }
///     answer
/// }
/// ```
#[derive(Clone)]
pub struct UserAsked(Memo);

impl UserAsked {
    /// Watches a request, before it is given away.
    #[must_use]
    pub fn watch(extensions: &mut Extensions) -> Self {
        Self(Memo::share(extensions))
    }

    /// Whether the user was asked for so far.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !self.0.is_empty()
    }
}

impl std::fmt::Debug for UserAsked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("UserAsked").field(&self.is_asked()).finish()
    }
}
