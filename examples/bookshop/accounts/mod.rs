//! Who works in the shop, and how the shop knows.

mod passwords;
mod sessions;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use cbv::Error;
use cbv::access::Authenticate;
use sea_orm::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{DatabaseConnection, Set};
use tower_sessions::Session;

use crate::models::account;
pub(crate) use crate::models::account::Role;
use crate::secret;
pub(crate) use sessions::DatabaseStore;

/// What a session has of the account: its key, and its stamp.
const KEY: &str = "account";

#[derive(Clone)]
pub(crate) struct Accounts(pub(crate) DatabaseConnection);

impl Accounts {
    /// The account of this name, if this is its password.
    pub(crate) async fn authenticate(
        &self,
        name: &str,
        password: String,
    ) -> Result<Option<account::Model>, Error> {
        let account = account::Entity::find_by_name(name).one(&self.0).await?;
        let hash = account.as_ref().map(|account| account.password.clone());
        Ok(if passwords::verify(password, hash).await? { account } else { None })
    }

    /// Gives an account another password, which is random, and ends its sessions. An account that does not exist
    /// is made.
    pub(crate) async fn reset(&self, name: &str, role: Role) -> Result<String, Error> {
        let password = secret::random();
        let row = account::ActiveModel {
            name: Set(name.to_owned()),
            password: Set(passwords::hash(password.clone()).await?),
            stamp: Set(secret::random()),
            role: Set(role),
            ..Default::default()
        };
        let columns = [account::Column::Password, account::Column::Stamp, account::Column::Role];
        let newer = OnConflict::column(account::Column::Name).update_columns(columns).to_owned();
        account::Entity::insert(row).on_conflict(newer).exec_without_returning(&self.0).await?;
        Ok(password)
    }

    /// The password of the first account, where there was none. It has the name `manager`.
    pub(crate) async fn first(&self) -> Result<Option<String>, Error> {
        passwords::prepare().await?;
        if account::Entity::find().one(&self.0).await?.is_some() {
            return Ok(None);
        }
        self.reset("manager", Role::Manager).await.map(Some)
    }
}

impl Authenticate for Accounts {
    type User = account::Model;
    type Permission = Permission;

    /// Who has logged in.
    async fn user(&self, parts: &mut Parts) -> Result<Option<account::Model>, Error> {
        let session = Session::from_request_parts(parts, &()).await;
        let session = session.map_err(|(_, message)| Error::server_error(message))?;
        let Some((id, stamp)) = session.get::<(i64, String)>(KEY).await? else { return Ok(None) };
        let account = account::Entity::find_by_id(id).one(&self.0).await?;
        Ok(account.filter(|account| account.stamp == stamp))
    }

    async fn has_permission(
        &self,
        user: &account::Model,
        permission: &Permission,
    ) -> Result<bool, Error> {
        Ok(match permission {
            Permission::Delete => user.role == Role::Manager,
        })
    }
}

/// What not everybody may who works here.
#[derive(Clone, Copy)]
pub(crate) enum Permission {
    /// Authors, and books.
    Delete,
}

/// From now on the browser has a session of another name: who knew the old one does not know this one.
pub(crate) async fn log_in(session: &Session, account: &account::Model) -> Result<(), Error> {
    session.cycle_id().await?;
    Ok(session.insert(KEY, (account.id, &account.stamp)).await?)
}

/// All that the session has is forgotten, and its name.
pub(crate) async fn log_out(session: &Session) -> Result<(), Error> {
    session.clear().await;
    Ok(session.cycle_id().await?)
}
