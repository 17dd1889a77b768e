//! What a reader looks for on the shelves: a form that is sent by GET.

use cbv::prelude::*;
use chrono::NaiveDate;
use sea_orm::prelude::*;
use sea_orm::{QueryTrait, Select};

use super::book::BINDINGS;
use crate::models::book;
use crate::models::price::Price;

#[derive(Form)]
#[form(clean = Self::clean)]
pub(crate) struct CatalogueForm {
    #[form(choices = BINDINGS, empty_label = "Any")]
    binding: Option<String>,
    #[form(label = "Published after", attributes(placeholder = "2020-12-31"))]
    after: Option<NaiveDate>,
    #[form(label = "From, in euros", attributes(inputmode = "decimal"))]
    #[form(error_messages(invalid = "Enter a price, as 12.90."))]
    min_price: Option<Price>,
    #[form(label = "Up to, in euros", attributes(inputmode = "decimal"))]
    #[form(error_messages(invalid = "Enter a price, as 12.90."))]
    max_price: Option<Price>,
}

impl CatalogueForm {
    fn clean(wanted: &mut Partial<Self>) -> Result<(), FormErrors> {
        let (Some(Some(least)), Some(Some(most))) = (wanted.min_price, wanted.max_price) else {
            return Ok(());
        };
        if least > most {
            return Err("No price is above the first and below the second.".into());
        }
        Ok(())
    }

    /// The books that a reader looks for among these.
    pub(crate) fn narrow(books: Select<book::Entity>, wanted: &Self) -> Select<book::Entity> {
        books
            .apply_if(wanted.binding.as_deref(), |books, binding| {
                books.filter(book::Column::Binding.eq(binding))
            })
            .apply_if(wanted.after, |books, day| books.filter(book::Column::Pubdate.gt(day)))
            .apply_if(wanted.min_price, |books, least| books.filter(book::Column::Price.gte(least)))
            .apply_if(wanted.max_price, |books, most| books.filter(book::Column::Price.lte(most)))
    }
}
