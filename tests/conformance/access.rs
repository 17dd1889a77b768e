//! One view per behaviour: who may.

use axum::http::request::Parts;
use axum::response::Html;
use cbv::access::{Authenticate, ProvidesUsers};
use cbv::prelude::*;

use crate::app::App;

/// The users of the fixture.
#[derive(Clone)]
pub(crate) struct Users;

#[derive(Clone)]
pub(crate) struct User {
    is_staff: bool,
    permissions: &'static [Permission],
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Permission {
    ChangeBook,
    DeleteBook,
}

impl Authenticate for Users {
    type User = User;
    type Permission = Permission;

    /// The name in `X-User`; nobody without it.
    async fn user(&self, parts: &mut Parts) -> Result<Option<User>, Error> {
        let name = parts.headers.get("x-user").map_or(&b""[..], |name| name.as_bytes());
        let (is_staff, permissions): (_, &[_]) = match name {
            b"alice" => (false, &[Permission::ChangeBook]),
            b"root" => (true, &[Permission::ChangeBook, Permission::DeleteBook]),
            b"bob" => (false, &[]),
            _ => return Ok(None),
        };
        Ok(Some(User { is_staff, permissions }))
    }

    async fn has_permission(&self, user: &User, permission: &Permission) -> Result<bool, Error> {
        Ok(user.permissions.contains(permission))
    }
}

impl ProvidesUsers for App {
    type Users = Users;
}

/// The page of `Simple`.
#[base]
pub(crate) trait SimplePage: View {
    #[handler(get)]
    fn get(&self) -> Html<&'static str> {
        Html("simple get")
    }
}

#[derive(View)]
#[view(base = SimplePage, state = App, login_required)]
pub(crate) struct Members;

impl SimplePage for Members {}

#[derive(View)]
#[view(base = SimplePage, state = App, login_required)]
#[view(login_url = "/sign-in/?from=members", redirect_field_name = "back")]
pub(crate) struct MembersElsewhere;

impl SimplePage for MembersElsewhere {}

#[derive(View)]
#[view(base = SimplePage, state = App, login_required, raise_exception)]
pub(crate) struct MembersRaise;

impl SimplePage for MembersRaise {}

#[derive(View)]
#[view(base = SimplePage, state = App, permission_required = Permission::ChangeBook)]
pub(crate) struct Editors;

impl SimplePage for Editors {}

#[derive(View)]
#[view(base = SimplePage, state = App)]
#[view(permission_required = [Permission::ChangeBook, Permission::DeleteBook])]
pub(crate) struct EditorsOfBoth;

impl SimplePage for EditorsOfBoth {}

#[derive(View)]
#[view(base = SimplePage, state = App, user_passes_test = Self::is_staff)]
pub(crate) struct Staff;

impl Staff {
    async fn is_staff(user: Option<&User>, _: &Parts) -> bool {
        user.is_some_and(|user| user.is_staff)
    }
}

impl SimplePage for Staff {}

#[derive(View)]
#[view(base = SimplePage, state = App)]
#[view(login_required, permission_required = Permission::ChangeBook)]
pub(crate) struct MembersThenEditors;

impl SimplePage for MembersThenEditors {}
