//! Rows that a row is joined to, by those of a table between them.

use std::collections::HashSet;
use std::fmt;

use sea_orm::sea_query::{
    DeleteStatement, DynIden, Expr, InsertStatement, OnConflict, Order, Query, SelectStatement,
    SimpleExpr, TableRef,
};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, ExprTrait as _, IdenStatic as _, Identity, Iterable as _,
    ModelTrait, PrimaryKeyToColumn as _, QueryResult, Related, RelationDef, Value,
};

use super::form::ColumnOf;
use super::key::{self, KeyTypeOf};

/// A many-to-many relation of a model: Django's `ManyToManyField`. SeaORM's `Related` says which table joins the rows,
/// and by which columns.
#[derive(Clone, Copy)]
pub struct ManyToMany {
    to: fn() -> RelationDef,
    via: fn() -> Option<RelationDef>,
    /// The column with the key of the other model.
    other_key: fn() -> Option<&'static str>,
    read: fn(&QueryResult) -> Result<Option<Value>, DbErr>,
}

impl fmt::Debug for ManyToMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ManyToMany")
    }
}

/// An entity that is related to another one.
#[diagnostic::on_unimplemented(
    message = "the entity `{Self}` has no relation to `{R}`",
    label = "no relation leads there",
    note = "a many-to-many relation is `#[sea_orm(has_many, via = \"some_table\")]` on a field of the model, or an `impl Related` with `via`; a list of rows that is not saved with the row is `#[form(extra)]` as well"
)]
pub trait RelatedBy<R>: EntityTrait {
    /// The relation.
    const RELATION: ManyToMany;
}

#[diagnostic::do_not_recommend]
impl<E: Related<R> + EntityTrait, R: EntityTrait> RelatedBy<R> for E {
    const RELATION: ManyToMany = ManyToMany::of::<E, R>();
}

/// The relation of the entity of a form to that of the rows of a field.
#[must_use]
pub const fn many_to_many<E: RelatedBy<R>, R>() -> ManyToMany {
    E::RELATION
}

impl ManyToMany {
    /// The relation between two entities.
    #[must_use]
    pub const fn of<E: Related<R> + EntityTrait, R: EntityTrait>() -> Self {
        Self {
            to: E::to,
            via: E::via,
            other_key: || Some(R::PrimaryKey::iter().next()?.into_column().as_str()),
            read: |row| row.try_get_many_by_index::<KeyTypeOf<R>>().map(key::value),
        }
    }

    /// The keys of the rows that a row is joined to.
    pub(super) async fn stored<M: ModelTrait>(
        &self,
        object: &M,
        database: &impl ConnectionTrait,
    ) -> Result<Vec<Value>, DbErr> {
        let query = self.joins(object)?.stored();
        let rows = database.query_all(&query).await?;
        rows.iter().filter_map(|row| (self.read)(row).transpose()).collect()
    }

    /// Joins a row to these, and to no others: Django's `set()`.
    pub(super) async fn set<M: ModelTrait>(
        &self,
        object: &M,
        is_new: bool,
        keys: Vec<Value>,
        transaction: &impl ConnectionTrait,
    ) -> Result<(), DbErr> {
        let joins = self.joins(object)?;
        let stored = if is_new { Vec::new() } else { self.stored(object, transaction).await? };
        let gone = without(&stored, &keys);
        if !gone.is_empty() {
            transaction.execute(&joins.delete(gone)).await?;
        }
        let added = without(&keys, &stored);
        if !added.is_empty() {
            transaction.execute(&joins.insert(added)).await?;
        }
        Ok(())
    }

    fn joins<M: ModelTrait>(&self, object: &M) -> Result<Joins, DbErr> {
        let to = (self.to)();
        self.joins_by(&to, object).map_err(|why| {
            // A mistake of the application, which no form can mend.
            let table = to.to_tbl.sea_orm_table().to_string();
            DbErr::Custom(format!("the relation to `{table}` cannot be saved with a form: {why}"))
        })
    }

    fn joins_by<M: ModelTrait>(&self, to: &RelationDef, object: &M) -> Result<Joins, &'static str> {
        let via = (self.via)().ok_or("it has no `via`, which names the table between")?;
        let ((from, own), (other, other_key)) = (columns(&via)?, columns(to)?);
        if to.from_tbl != via.to_tbl {
            return Err("`to` begins at another table than `via` leads to");
        }
        if to.on_condition.is_some() || via.on_condition.is_some() {
            return Err("it has a condition");
        }
        if (self.other_key)() != Some(other_key.to_string().as_str()) {
            return Err("it does not lead to the primary key");
        }
        let key = ColumnOf::<M>::iter().find(|column| column.as_str() == from.to_string());
        let key = key.ok_or("`via` begins at a column that the model does not have")?;
        let (own, other) = (own.clone(), other.clone());
        Ok(Joins { table: via.to_tbl, own, other, key: object.get(key) })
    }
}

/// The columns of a relation, of one each.
fn columns(relation: &RelationDef) -> Result<(&DynIden, &DynIden), &'static str> {
    match (&relation.from_col, &relation.to_col) {
        (Identity::Unary(from), Identity::Unary(to)) => Ok((from, to)),
        _ => Err("the key of a row stands in several columns of the table between"),
    }
}

/// The rows of the table between that one row has.
struct Joins {
    table: TableRef,
    own: DynIden,
    other: DynIden,
    key: Value,
}

impl Joins {
    fn of_row(&self) -> SimpleExpr {
        Expr::col(self.own.clone()).eq(self.key.clone())
    }

    fn stored(&self) -> SelectStatement {
        let other = Expr::col(self.other.clone());
        Query::select()
            .distinct()
            .column(self.other.clone())
            .from(self.table.clone())
            .and_where(self.of_row())
            .and_where(other.is_not_null())
            .order_by(self.other.clone(), Order::Asc)
            .take()
    }

    fn delete(&self, keys: Vec<Value>) -> DeleteStatement {
        Query::delete()
            .from_table(self.table.clone())
            .and_where(self.of_row())
            .and_where(Expr::col(self.other.clone()).is_in(keys))
            .take()
    }

    /// What somebody else has joined in the meantime is joined already.
    fn insert(&self, keys: Vec<Value>) -> InsertStatement {
        let mut insert = Query::insert();
        insert.into_table(self.table.clone()).columns([self.own.clone(), self.other.clone()]);
        for key in keys {
            insert.values_panic([self.key.clone().into(), key.into()]);
        }
        insert.on_conflict(OnConflict::new().do_nothing().to_owned()).take()
    }
}

/// The keys that are not among others.
fn without(keys: &[Value], others: &[Value]) -> Vec<Value> {
    let others: HashSet<_> = others.iter().cloned().filter_map(key::text).collect();
    let is_other = |value: &&Value| {
        let text = key::text((*value).clone());
        !text.is_some_and(|text| others.contains(&text))
    };
    keys.iter().filter(is_other).cloned().collect()
}
