//! The user as templates see it.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use axum::http::request::Parts;
use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr, Serde};
use serde::Serialize;

use super::{Authenticate, memo};
use crate::error::Error;
use crate::templates::TemplateFields;
use crate::templates::shape::{Depth, Field, FieldKind, HasShape, Shape};

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

/// What templates see of the variable `user` of [`Templates::users`](crate::Templates::users), where the users are `U`:
/// the type to declare it with in [`context_variables!`](crate::context_variables).
///
/// ```standalone_crate
/// use cbv::access::TemplateUser;
/// use cbv::prelude::*;
///
/// #[derive(serde::Serialize, TemplateFields)]
/// struct Account {
///     name: String,
/// }
///
/// cbv::context_variables! {
///     mod context {
///         user: TemplateUser<Account>,
///     }
/// }
///
/// # fn main() {
/// assert_eq!(context::user.name(), "user");
/// # }
/// ```
pub struct TemplateUser<U>(PhantomData<fn() -> U>);

impl<U> fmt::Debug for TemplateUser<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TemplateUser")
    }
}

impl<U: TemplateFields> TemplateFields for TemplateUser<U> {
    type At<N: Depth> = UserShape<U, N>;
}

#[doc(hidden)]
#[derive(Debug)]
pub struct UserShape<U, N>(PhantomData<fn() -> (U, N)>);

impl<U: TemplateFields, N: Depth> HasShape for UserShape<U, N> {
    const SHAPE: &'static Shape = &Shape {
        name: "user",
        flattens: true,
        fields: &[
            Field::new("is_authenticated", &Shape::BOOL),
            Field::new("is_anonymous", &Shape::BOOL),
            Field {
                name: "",
                hash: 0,
                shape: <U::At<N> as HasShape>::SHAPE,
                kind: FieldKind::Flattened,
            },
        ],
        ..Shape::STRUCT
    };
}
