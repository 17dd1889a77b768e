//! Who works in the shop logs in, and out.

use axum::extract::State;
use axum::response::Response;
use cbv::messages::Messages;
use cbv::prelude::*;
use cbv::shortcuts::NextPage;
use tower_sessions::Session;

use crate::accounts::{self, Accounts};
use crate::app::App;
use crate::forms::LoginForm;
use crate::urls::shop;

/// `accounts/login.html`
#[derive(FormView)]
#[view(state = App, form_class = LoginForm, template_name = "accounts/login.html")]
#[view(cache = "no-store")]
#[view(success_url = Self::next_page, form_valid = Self::log_in)]
pub(crate) struct LoginView {
    #[view(query)]
    next: NextPage,
    #[view(extract)]
    session: Session,
    #[view(extract)]
    accounts: State<Accounts>,
}

impl LoginView {
    #[allow(clippy::unnecessary_wraps, reason = "the signature of the hook")]
    fn next_page(&self, _: &LoginForm) -> Result<String, Error> {
        Ok(self.next.clone().or(shop::staff_book_list()))
    }

    async fn log_in(&self, form: &LoginForm, response: Response) -> Result<Response, Error> {
        let LoginForm { name, password } = form;
        let Some(account) = self.accounts.authenticate(name, password.clone()).await? else {
            return Err(FormErrors::from("There is no account of this name and password.").into());
        };
        accounts::log_in(&self.session, &account).await?;
        Ok(response)
    }
}

/// A link would log out whoever a page of another site leads here: it takes a button.
#[derive(View)]
#[view(state = App)]
pub(crate) struct LogoutView {
    #[view(extract)]
    session: Session,
}

impl LogoutView {
    #[handler(post)]
    async fn log_out(&self, messages: Messages) -> Result<Response, Error> {
        accounts::log_out(&self.session).await?;
        messages.info("You have logged out.");
        redirect(shop::home())
    }
}
