//! The pages of an account.

use axum::Form;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::SignedCookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use cbv::prelude::*;
use serde::Deserialize;

use super::{COOKIE, User};
use crate::app::App;
use crate::urls;

/// Asks for a name, and keeps it.
#[derive(TemplateView)]
#[view(state = App, template_name = "accounts/login.html")]
pub(crate) struct Login {
    #[view(query)]
    next: NextPage,
}

#[derive(Deserialize)]
struct Credentials {
    name: String,
}

impl Login {
    #[handler(post)]
    async fn log_in(
        self,
        jar: SignedCookieJar,
        request: PageRequest<Self>,
        Form(Credentials { name }): Form<Credentials>,
    ) -> Result<Response, Error> {
        if name.trim().is_empty() {
            return self.show(request, context! { error_message => "Say who you are." }).await;
        }
        let cookie =
            Cookie::build((COOKIE, name)).path("/").http_only(true).same_site(SameSite::Lax);
        let next = redirect(self.next.or(urls::profile()))?;
        Ok((jar.add(cookie), next).into_response())
    }
}

/// Wants a login.
#[derive(TemplateView)]
#[view(state = App, template_name = "accounts/profile.html")]
pub(crate) struct Profile {
    #[view(extract, show)]
    user: User,
}
