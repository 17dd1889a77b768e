//! The order of rows.

use sea_orm::{EntityTrait, QueryOrder, QuerySelect};

use super::limited::unlimited;
use super::selection::Selection;
use crate::query_set::{Order, OrderBy};

#[diagnostic::do_not_recommend]
impl<Q> OrderBy for Q
where
    Q: Selection,
    <Q::Entity as EntityTrait>::Column: Send + Sync + 'static,
{
    type Column = <Q::Entity as EntityTrait>::Column;

    fn ordered_by(self, columns: &[Order<Self::Column>]) -> Self {
        self.selecting(|select| {
            let mut select = unlimited(select);
            QuerySelect::query(&mut select).clear_order_by();
            columns.iter().fold(select, |select, column| match *column {
                Order::Ascending(column) => select.order_by_asc(column),
                Order::Descending(column) => select.order_by_desc(column),
            })
        })
    }
}
