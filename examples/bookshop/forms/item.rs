//! What goes into the basket.

use cbv::prelude::*;

use crate::models::{book, item};

#[derive(Form)]
#[form(model = item::Entity)]
pub(crate) struct ItemForm {
    #[form(rows = book::Entity, widget = Widget::hidden())]
    pub(crate) book_id: i64,
    #[form(min_value = 0, max_value = 99, initial = 1)]
    pub(crate) copies: i32,
}
