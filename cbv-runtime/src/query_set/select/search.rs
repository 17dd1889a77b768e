//! Words in columns.

use sea_orm::sea_query::{BinOper, Expr, ExprTrait, Func};
use sea_orm::{Condition, EntityTrait, IntoSimpleExpr, QueryFilter};

use super::selection::Selection;
use crate::query_set::{Search, SearchField};

/// Before `%`, `_` and itself in a pattern of LIKE. A backslash would be read twice where strings
/// have escapes of their own.
const ESCAPE: char = '|';

#[diagnostic::do_not_recommend]
impl<Q> Search for Q
where
    Q: Selection,
    <Q::Entity as EntityTrait>::Column: Send + Sync + 'static,
{
    type Column = <Q::Entity as EntityTrait>::Column;

    fn search(self, words: &[&str], fields: &[SearchField<Self::Column>]) -> Self {
        let found = words.iter().fold(Condition::all(), |found, word| {
            let anywhere = fields.iter().map(|field| is_found(word, *field));
            found.add(anywhere.fold(Condition::any(), Condition::add))
        });
        self.selecting(|select| select.filter(found))
    }
}

/// As Django's `icontains`, `istartswith` and `iexact` on PostgreSQL. What is upper and lower case
/// is for the database to say on both sides.
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

/// A text that LIKE takes for itself.
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
