//! The LIMIT of a select: in the text of the statement on SQLite.

use sea_orm::{DbBackend, EntityTrait, QueryTrait, Select, Statement, Value};

/// The statement of a select.
pub(super) fn statement<E: EntityTrait>(select: &Select<E>, backend: DbBackend) -> Statement {
    with_limit(select.build(backend))
}

/// The statement, on SQLite with the number of its LIMIT in the text; elsewhere it is bound.
///
/// SQLite plans by the value of a bound LIMIT, and prepares the statement again each time one is
/// bound: a fifth of the cost of a page. The OFFSET stays bound, so that the pages of a list share
/// one statement.
pub(super) fn with_limit(mut statement: Statement) -> Statement {
    if statement.db_backend != DbBackend::Sqlite {
        return statement;
    }
    // Only a LIMIT of the whole statement ends like this: the LIMIT of a subquery is in
    // parentheses, and names and texts are in quotes.
    let ends = [" LIMIT ? OFFSET ?", " LIMIT ?"];
    let end = ends.into_iter().find(|end| statement.sql.ends_with(end));
    let (Some(end), Some(values)) = (end, &mut statement.values) else { return statement };
    let Some(at) = values.0.len().checked_sub(end.matches('?').count()) else { return statement };
    // SQLite has no larger integers.
    let limit = match values.0.get(at) {
        Some(Value::BigUnsigned(Some(limit))) if i64::try_from(*limit).is_ok() => *limit,
        _ => return statement,
    };
    values.0.remove(at);
    let start = statement.sql.len() - end.len();
    statement.sql.replace_range(start.., &end.replacen('?', &limit.to_string(), 1));
    statement
}

#[cfg(test)]
mod tests {
    use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

    use super::*;

    mod book {
        use sea_orm::entity::prelude::*;

        #[sea_orm::model]
        #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
        #[sea_orm(table_name = "book")]
        pub(crate) struct Model {
            #[sea_orm(primary_key)]
            pub(crate) id: i64,
            pub(crate) title: String,
        }

        impl ActiveModelBehavior for ActiveModel {}
    }

    const SELECT: &str = r#"SELECT "book"."id", "book"."title" FROM "book""#;

    fn books() -> Select<book::Entity> {
        book::Entity::find()
    }

    /// What follows the columns, and how many values are bound.
    fn sent(select: &Select<book::Entity>, backend: DbBackend) -> (String, usize) {
        let Statement { sql, values, .. } = statement(select, backend);
        let end = sql.strip_prefix(SELECT).expect("it is a select of books");
        (end.to_owned(), values.map_or(0, |values| values.0.len()))
    }

    #[test]
    fn a_limit_is_in_the_text_and_an_offset_is_bound() {
        let of_sqlite = |select| sent(&select, DbBackend::Sqlite);
        assert_eq!(of_sqlite(books()), (String::new(), 0));
        assert_eq!(of_sqlite(books().limit(25)), (" LIMIT 25".to_owned(), 0));
        let page = of_sqlite(books().limit(25).offset(50));
        assert_eq!(page, (" LIMIT 25 OFFSET ?".to_owned(), 1));
        let titled = books().filter(book::Column::Title.eq(" LIMIT ?"));
        let condition = r#" WHERE "book"."title" = ?"#;
        assert_eq!(of_sqlite(titled.clone()), (condition.to_owned(), 1));
        let page = of_sqlite(titled.limit(2).offset(4));
        assert_eq!(page, (format!("{condition} LIMIT 2 OFFSET ?"), 2));
    }

    #[test]
    fn the_values_stay_those_of_the_select() {
        let select = books().filter(book::Column::Id.gt(3)).limit(2).offset(4);
        let (bound, sent) =
            (select.build(DbBackend::Sqlite), statement(&select, DbBackend::Sqlite));
        assert_ne!(bound.sql, sent.sql);
        assert_eq!(bound.to_string(), sent.to_string());
    }

    #[test]
    fn elsewhere_it_is_bound() {
        let page = sent(&books().limit(25).offset(50), DbBackend::Postgres);
        assert_eq!(page, (" LIMIT $1 OFFSET $2".to_owned(), 2));
    }

    #[test]
    fn what_is_no_integer_of_sqlite_stays_bound() {
        let all = sent(&books().limit(u64::MAX), DbBackend::Sqlite);
        assert_eq!(all, (" LIMIT ?".to_owned(), 1));
    }
}
