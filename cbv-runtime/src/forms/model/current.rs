//! A row as it is now, held until the end of a transaction.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, DbErr, EntityTrait, ExprTrait as _,
    Iterable as _, ModelTrait, PrimaryKeyToColumn as _, QueryFilter as _, QuerySelect as _,
};

use super::fields::ModelFields;

/// The row as it is stored now; nobody else changes it before the transaction ends. `None` where it is gone.
pub(crate) async fn current<M: ModelFields>(
    object: &M,
    transaction: &impl ConnectionTrait,
) -> Result<Option<M>, DbErr> {
    begin_to_write::<M::Entity>(transaction).await?;
    let mut row = <M::Entity as EntityTrait>::find();
    for key in <M::Entity as EntityTrait>::PrimaryKey::iter() {
        let column = key.into_column();
        row = row.filter(column.eq(ModelTrait::get(object, column)));
    }
    row.lock_exclusive().one(transaction).await
}

/// SQLite locks no rows, and lets one transaction write that begins with a statement that could.
pub(super) async fn begin_to_write<E: EntityTrait>(
    transaction: &impl ConnectionTrait,
) -> Result<(), DbErr> {
    if transaction.get_database_backend() == DbBackend::Sqlite {
        E::delete_many().filter(Expr::val(1).eq(0)).exec(transaction).await?;
    }
    Ok(())
}
