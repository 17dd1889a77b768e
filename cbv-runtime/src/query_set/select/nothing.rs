//! A select of no rows.

use sea_orm::QueryFilter;
use sea_orm::sea_query::Expr;

use super::selection::Selection;
use crate::query_set::Nothing;

#[diagnostic::do_not_recommend]
impl<Q: Selection> Nothing for Q {
    fn none(self) -> Self {
        self.selecting(|select| select.filter(Expr::val(false)))
    }
}
