//! The end of a transaction.

use sea_orm::{DatabaseTransaction, DbErr};

use super::files::RowFiles;

/// Ends the transaction of a row, and then does with its files what was asked.
///
/// A client that goes away drops whatever answers it. What the database has begun to save it saves all the same, and
/// the files have to follow: a task of their own is not dropped.
pub(in crate::generic) async fn commit(
    transaction: DatabaseTransaction,
    files: RowFiles,
) -> Result<(), DbErr> {
    let task = tokio::spawn(async move {
        transaction.commit().await?;
        files.keep().await;
        Ok(())
    });
    match task.await {
        Ok(committed) => committed,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(stopped) => Err(DbErr::Custom(stopped.to_string())),
        },
    }
}
