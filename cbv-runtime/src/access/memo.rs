//! The user of a request, who is asked for once.

use std::any::{Any, TypeId};
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::Extensions;
use axum::http::request::Parts;
use tokio::sync::OnceCell;

use super::Authenticate;
use crate::conditional::UserAsked;
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
}

/// The user of a request.
pub(super) async fn user<A: Authenticate>(
    users: &A,
    parts: &mut Parts,
) -> Result<Option<A::User>, Error> {
    UserAsked::note(&mut parts.extensions);
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
