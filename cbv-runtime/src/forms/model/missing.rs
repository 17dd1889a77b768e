//! Rows that a row points to, and that are not there.

use sea_orm::sea_query::{DynIden, Expr, Query, TableRef};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue, ConnectionTrait, DbErr, EntityTrait, ExprTrait as _,
    Identity, Iterable as _, ModelTrait, RelationDef, RelationTrait as _, Value,
};

use super::fields::{ModelFields, RowOf};
use super::form::ColumnOf;
use super::form_columns::FormColumns;
use super::row_field::no_such_row;
use super::unique::name;
use crate::forms::error::FormErrors;

/// The columns of a row that point to one that is gone: asked after a foreign key was violated, since SQLite
/// does not say of which.
pub(super) async fn missing<M: ModelFields>(
    form: &FormColumns<M>,
    row: &RowOf<M>,
    database: &impl ConnectionTrait,
) -> Result<FormErrors, DbErr> {
    let mut errors = FormErrors::new();
    for (column, value, target) in pointers::<M>(row) {
        if !target.has(value, database).await? {
            errors.add_at(form.field(column), no_such_row());
        }
    }
    Ok(errors)
}

/// A column of another table.
struct Target {
    table: TableRef,
    column: DynIden,
}

impl Target {
    async fn has(self, value: Value, database: &impl ConnectionTrait) -> Result<bool, DbErr> {
        let mut query = Query::select();
        query.expr(Expr::val(1)).from(self.table).and_where(Expr::col(self.column).eq(value));
        Ok(database.query_one(query.limit(1)).await?.is_some())
    }
}

fn pointers<M: ModelFields>(row: &RowOf<M>) -> Vec<(ColumnOf<M>, Value, Target)> {
    let relations = <<M as ModelTrait>::Entity as EntityTrait>::Relation::iter();
    relations.filter_map(|relation| pointer::<M>(&relation.def(), row)).collect()
}

/// The column that a relation stands in, its value that is to be saved, and where that leads.
fn pointer<M: ModelFields>(
    relation: &RelationDef,
    row: &RowOf<M>,
) -> Option<(ColumnOf<M>, Value, Target)> {
    let (Identity::Unary(from), Identity::Unary(to)) = (&relation.from_col, &relation.to_col)
    else {
        return None;
    };
    // The other table points to this one.
    if relation.is_owner {
        return None;
    }
    let column = ColumnOf::<M>::iter().find(|column| name(*column) == from.to_string())?;
    match row.get(column) {
        ActiveValue::Set(value) if value != value.as_null() => {
            let target = Target { table: relation.to_tbl.clone(), column: to.clone() };
            Some((column, value, target))
        }
        _ => None,
    }
}
