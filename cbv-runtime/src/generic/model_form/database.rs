//! The database of a state.

use axum::extract::FromRef;
use sea_orm::DatabaseConnection;

/// A state that gives a database.
#[diagnostic::on_unimplemented(
    message = "the state `{Self}` has no database",
    label = "`DatabaseConnection` cannot be taken out of the state",
    note = "write `#[derive(FromRef)]` on a state with a field of the type `DatabaseConnection`, and one of the type `cbv::Templates`"
)]
pub trait ProvidesDatabase {
    /// The database.
    fn database(&self) -> DatabaseConnection;
}

#[diagnostic::do_not_recommend]
impl<S> ProvidesDatabase for S
where
    DatabaseConnection: FromRef<S>,
{
    fn database(&self) -> DatabaseConnection {
        DatabaseConnection::from_ref(self)
    }
}
