//! What a book costs.

use std::fmt;
use std::str::FromStr;

use cbv::TemplateFields;
use cbv::forms::{FormValue, ParsedField};
use sea_orm::DeriveValueType;
use serde::Serialize;

/// In cents: `12.90` in forms, `1290` in the database.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, DeriveValueType, TemplateFields,
)]
pub(crate) struct Price(pub(crate) i32);

impl FromStr for Price {
    type Err = ();

    /// `12`, `12.9` and `12.90`, of at least a cent and less than 10,000 euros.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (euros, cents) = text.split_once('.').unwrap_or((text, "0"));
        let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !are_digits(euros) || !are_digits(cents) || euros.len() > 4 || cents.len() > 2 {
            return Err(());
        }
        let cents: i32 = format!("{euros}{cents:0<2}").parse().map_err(drop)?;
        if cents > 0 { Ok(Self(cents)) } else { Err(()) }
    }
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl FormValue for Price {
    type Field = ParsedField<Self>;
}
