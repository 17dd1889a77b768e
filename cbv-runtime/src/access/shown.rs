//! The user as templates see it.

use std::fmt;
use std::sync::Arc;

use axum::http::request::Parts;
use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr, Serde};
use serde::Serialize;

use super::{Authenticate, memo};
use crate::error::Error;

/// The variable `user` of a request.
pub(crate) async fn shown<A>(users: A, mut parts: Parts) -> Result<Value, Error>
where
    A: Authenticate<User: Serialize>,
{
    let user = memo::user(&users, &mut parts).await?;
    Ok(Value::from_object(Shown(user.map(|user| Value::from(Serde(user))))))
}

/// A user, or nobody: Django's `AnonymousUser`.
#[derive(Debug)]
struct Shown(Option<Value>);

impl Object for Shown {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        match name.as_str() {
            Some("is_authenticated") => Some(self.0.is_some().into()),
            Some("is_anonymous") => Some(self.0.is_none().into()),
            _ => self.0.as_ref()?.get_item(name).ok().filter(|value| !value.is_undefined()),
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let names = self.0.as_ref().and_then(|user| user.try_iter().ok());
        Enumerator::Values(names.into_iter().flatten().collect())
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.0.is_some()
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(user) => fmt::Display::fmt(user, f),
            None => f.write_str("AnonymousUser"),
        }
    }
}
