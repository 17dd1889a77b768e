//! Sessions in the database of the shop.

use std::time::Duration;

use async_trait::async_trait;
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, DbErr, Set};
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use crate::models::session;

#[derive(Clone, Debug)]
pub(crate) struct DatabaseStore(pub(crate) DatabaseConnection);

#[async_trait]
impl SessionStore for DatabaseStore {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while !self.insert(record).await? {
            record.id = Id::default();
        }
        Ok(())
    }

    /// A session that was deleted meanwhile, by a logout, is not made again.
    async fn save(&self, record: &Record) -> Result<()> {
        let session = session::Entity::update_many().set(row(record)?);
        let session = session.filter(session::Column::Id.eq(record.id.to_string()));
        session.exec(&self.0).await.map_err(failed)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let session = session::Entity::find_by_id(id.to_string())
            .filter(session::Column::Expires.gt(OffsetDateTime::now_utc().unix_timestamp()));
        let session = session.one(&self.0).await.map_err(failed)?;
        session.map(|session| record(*id, &session)).transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        session::Entity::delete_by_id(id.to_string()).exec(&self.0).await.map_err(failed)?;
        Ok(())
    }
}

impl DatabaseStore {
    /// Deletes what nobody can use any more, now and once an hour.
    pub(crate) async fn delete_expired(self) {
        let mut hours = tokio::time::interval(Duration::from_hours(1));
        loop {
            hours.tick().await;
            let now = OffsetDateTime::now_utc().unix_timestamp();
            let expired = session::Entity::delete_many().filter(session::Column::Expires.lte(now));
            if let Err(error) = expired.exec(&self.0).await {
                tracing::warn!("expired sessions were not deleted: {error}");
            }
        }
    }

    /// Whether no other session has the id.
    async fn insert(&self, record: &Record) -> Result<bool> {
        let session = session::Entity::insert(row(record)?).on_conflict_do_nothing();
        let inserted = session.exec_without_returning(&self.0).await.map_err(failed)?;
        Ok(matches!(inserted, sea_orm::TryInsertResult::Inserted(1)))
    }
}

fn row(record: &Record) -> Result<session::ActiveModel> {
    let data = serde_json::to_string(&record.data);
    Ok(session::ActiveModel {
        id: Set(record.id.to_string()),
        data: Set(data.map_err(|error| Error::Encode(error.to_string()))?),
        expires: Set(record.expiry_date.unix_timestamp()),
    })
}

fn record(id: Id, session: &session::Model) -> Result<Record> {
    let data = serde_json::from_str(&session.data);
    let expiry_date = OffsetDateTime::from_unix_timestamp(session.expires);
    Ok(Record {
        id,
        data: data.map_err(|error| Error::Decode(error.to_string()))?,
        expiry_date: expiry_date.map_err(|error| Error::Decode(error.to_string()))?,
    })
}

#[allow(clippy::needless_pass_by_value, reason = "what `map_err` gives")]
fn failed(error: DbErr) -> Error {
    Error::Backend(error.to_string())
}
