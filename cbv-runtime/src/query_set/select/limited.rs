//! Selects with a LIMIT or an OFFSET: Django's slices. Their rows are all that there is.

use sea_orm::sea_query::{
    Expr, ExprTrait, IntoIden, Query, QueryBuilder, SelectStatement, SqliteQueryBuilder,
};
use sea_orm::{
    EntityTrait, IdenStatic, Iterable, PrimaryKeyToColumn, QueryFilter, QuerySelect, QueryTrait,
    Select,
};

use super::selection::by_key;

/// What the rows are called inside.
const ROWS: &str = "limited";

/// Whether the query has a LIMIT or an OFFSET, which must not be replaced.
pub(super) fn is_limited<E: EntityTrait>(select: &Select<E>) -> bool {
    let mut written = String::new();
    SqliteQueryBuilder.prepare_select_limit_offset(select.as_query(), &mut written);
    !written.is_empty()
}

/// A select of the same rows that takes further conditions, and another order: a condition beside a
/// LIMIT would find rows that the LIMIT leaves out. Django refuses both.
pub(crate) fn unlimited<E: EntityTrait>(select: Select<E>) -> Select<E> {
    if !is_limited(&select) {
        return select;
    }
    let keys = || E::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column);
    let key = Expr::tuple(keys().map(|column| Expr::col((E::default(), column))));
    let rows = rows(by_key(select.clone()).into_query(), keys().map(|key| key.as_str()));
    let mut select = select.filter(key.in_subquery(rows));
    QuerySelect::query(&mut select).reset_limit().reset_offset();
    select
}

/// The keys of the rows. The select itself is inside: its order may need columns besides the key.
fn rows(limited: SelectStatement, keys: impl Iterator<Item = &'static str>) -> SelectStatement {
    let mut rows = Query::select();
    for key in keys {
        rows.column((ROWS.into_iden(), key.into_iden()));
    }
    rows.from_subquery(limited, ROWS).to_owned()
}
