//! A state with users, for the cases about access.

use axum::http::request::Parts;
use cbv::Error;
use cbv::access::Authenticate;

#[derive(Clone)]
pub struct App;

#[derive(Clone)]
pub struct User {
    pub is_staff: bool,
}

pub enum Permission {
    EditBooks,
    DeleteBooks,
}

impl Authenticate for App {
    type User = User;
    type Permission = Permission;

    async fn user(&self, _: &mut Parts) -> Result<Option<User>, Error> {
        Ok(None)
    }
}
