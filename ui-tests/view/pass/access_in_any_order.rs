//! The checks come first, in whatever order a view is written.

use axum::http::request::Parts;
use axum::response::Response;
use cbv::prelude::*;
use cbv_test_shared::users::{App, Permission, User};

async fn is_staff(user: Option<&User>, _: &Parts) -> bool {
    user.is_some_and(|user| user.is_staff)
}

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}

    #[handler(setup)]
    async fn load(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// Behind the base, the layers and the verbs.
#[derive(View)]
#[view(base = Index, layer(tower::layer::util::Identity::new()), methods(get, post))]
#[view(user_passes_test = [is_staff, Self::is_there], login_url = sign_in, state = App)]
#[view(permission_required(post) = any(Permission::EditBooks, Permission::DeleteBooks))]
#[view(login_required, redirect_field_name = None, raise_exception = false)]
struct Last;

fn sign_in() -> String {
    "/sign-in/".to_owned()
}

impl Last {
    async fn is_there(user: Option<&User>, _: &Parts) -> bool {
        user.is_some()
    }

    #[handler(dispatch)]
    async fn closed(&self, _: Next<Self>) -> Response {
        Response::default()
    }

    #[handler(permission_required = Permission::EditBooks, post)]
    async fn save(&self) {}
}

impl Index for Last {}

/// Before all of that, twice where the verbs differ.
#[derive(View)]
#[view(login_required(get), login_required(post), permission_denied_message = "for the staff")]
#[view(permission_required(get) = all(Permission::EditBooks), state = App)]
#[view(permission_required(post) = [Permission::EditBooks, Permission::DeleteBooks])]
struct First;

impl First {
    #[handler(get, post)]
    async fn save(&self) {}
}

pub fn main() {
    let _ = (First::as_view(), Last::as_view().login_url("/in/").raise_exception(true));
}
