//! The users of the tests: who they are says the header `X-User`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use axum::http::request::Parts;
use cbv::access::Authenticate;
use cbv::prelude::*;

/// Knows the users, and counts how often it is asked for one.
#[derive(Clone, Default)]
pub(crate) struct Users {
    asked: Arc<AtomicUsize>,
}

impl Users {
    /// How often since the last time.
    pub(crate) fn asked(&self) -> usize {
        self.asked.swap(0, Ordering::Relaxed)
    }
}

/// `one` has the first permission, `both` has both; `staff` and `tall` pass the tests of these names, `chief` both.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub(crate) struct User {
    pub(crate) name: String,
}

#[derive(Clone, Copy)]
pub(crate) enum Permission {
    Edit,
    Delete,
}

impl Authenticate for Users {
    type User = User;
    type Permission = Permission;

    async fn user(&self, parts: &mut Parts) -> Result<Option<User>, Error> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        // An answer that is not there at once.
        tokio::task::yield_now().await;
        let name = parts.headers.get("x-user").and_then(|name| name.to_str().ok());
        if name == Some("broken") {
            return Err(Error::new(StatusCode::SERVICE_UNAVAILABLE, "the sessions are down"));
        }
        Ok(name.map(|name| User { name: name.to_owned() }))
    }

    async fn has_permission(&self, user: &User, permission: &Permission) -> Result<bool, Error> {
        Ok(match permission {
            Permission::Edit => matches!(&*user.name, "one" | "both"),
            Permission::Delete => user.name == "both",
        })
    }
}

pub(crate) async fn is_staff(user: Option<&User>, _: &Parts) -> bool {
    tokio::task::yield_now().await;
    user.is_some_and(|user| matches!(&*user.name, "staff" | "chief"))
}

pub(crate) async fn is_tall(user: Option<&User>, _: &Parts) -> bool {
    user.is_some_and(|user| matches!(&*user.name, "tall" | "chief"))
}

/// Nobody, and everybody.
pub(crate) const USERS: [Option<&str>; 7] =
    [None, Some("bob"), Some("one"), Some("both"), Some("staff"), Some("tall"), Some("chief")];
