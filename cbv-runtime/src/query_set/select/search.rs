//! Searches columns for words.

use sea_orm::sea_query::{BinOper, Expr, ExprTrait, Func};
use sea_orm::{Condition, EntityTrait, IntoSimpleExpr, QueryFilter};

use super::limited::unlimited;
use super::selection::Selection;
use crate::query_set::{Search, SearchField};

/// Escapes `%`, `_` and itself in a pattern of LIKE. A backslash would be read twice by databases
/// whose strings have escapes.
const ESCAPE: char = '|';

#[diagnostic::do_not_recommend]
impl<Q> Search for Q
where
    Q: Selection,
    <Q::Entity as EntityTrait>::Column: Send + Sync + 'static,
{
    type Column = <Q::Entity as EntityTrait>::Column;

    /// No text has a NUL: PostgreSQL refuses it, and a pattern of SQLite's ends there.
    fn search(self, words: &[&str], fields: &[SearchField<Self::Column>]) -> Self {
        if words.iter().any(|word| word.contains('\0')) {
            return self.selecting(|select| select.filter(Expr::cust("1 = 0")));
        }
        let found = words.iter().fold(Condition::all(), |found, word| {
            let anywhere = fields.iter().map(|field| is_found(word, *field));
            found.add(anywhere.fold(Condition::any(), Condition::add))
        });
        self.selecting(|select| unlimited(select).filter(found))
    }
}

/// As Django's `icontains`, `istartswith` and `iexact` on PostgreSQL. The database converts both
/// sides to upper case, so that they agree.
fn is_found<C: IntoSimpleExpr>(word: &str, field: SearchField<C>) -> Expr {
    let (column, pattern) = match field {
        SearchField::Contains(column) => (column, format!("%{}%", escaped(word))),
        SearchField::StartsWith(column) => (column, format!("{}%", escaped(word))),
        SearchField::Exact(column) => return upper(column).eq(upper_text(word)),
    };
    let escape = Expr::Constant(ESCAPE.into());
    let pattern = upper_text(pattern).binary(BinOper::Escape, escape);
    upper(column).binary(BinOper::Like, pattern)
}

fn upper(column: impl IntoSimpleExpr) -> Expr {
    Func::upper(column.into_simple_expr().cast_as("text")).into()
}

fn upper_text(text: impl Into<String>) -> Expr {
    Func::upper(Expr::val(text.into())).into()
}

/// A text without wildcards of LIKE.
fn escaped(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len());
    for character in word.chars() {
        if matches!(character, '%' | '_' | ESCAPE) {
            pattern.push(ESCAPE);
        }
        pattern.push(character);
    }
    pattern
}
