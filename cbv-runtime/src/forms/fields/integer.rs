//! Whole numbers.

use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A whole number: Django's `IntegerField`.
#[derive(Debug, Clone)]
pub struct IntegerField<T>(PhantomData<fn() -> T>);

impl<T> Default for IntegerField<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<T: FromStr + Display + Send + 'static> Field for IntegerField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let Some(text) = posted.text().filter(|text| !text.is_empty()) else { return Ok(None) };
        let number = text.trim().parse();
        number.map(Some).map_err(|_| vec![ValidationError::new("Enter a whole number.")])
    }

    fn show(&self, value: &T) -> Shown {
        Shown::text(value)
    }

    fn widget(&self) -> Widget {
        Widget::number()
    }
}

macro_rules! whole_numbers {
    ($($type:ty)*) => {
        $(impl FormValue for $type {
            type Field = IntegerField<$type>;
        })*
    };
}
whole_numbers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
