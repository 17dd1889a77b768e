//! Columns that tell one version of a row from another.

#[cfg(feature = "templates")]
use std::fmt::Write as _;

use crate::conditional::{ETag, LastModified, Moment};

/// What a column of `last_modified` says.
pub fn moment<T: Moment>(column: &T) -> Option<LastModified> {
    column.moment()
}

/// The tag that the columns of `etag` make, put together column by column.
#[derive(Debug, Default)]
pub struct TagOfColumns {
    text: String,
    has_one: bool,
}

impl TagOfColumns {
    /// Of no column yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more column.
    #[must_use]
    pub fn part<T: TagPart>(mut self, column: &T) -> Self {
        if std::mem::replace(&mut self.has_one, true) {
            self.text.push('-');
        }
        column.push_to(&mut self.text);
        self
    }

    /// The tag.
    #[must_use]
    pub fn finish(self) -> ETag {
        ETag::strong(self.text)
    }
}

/// A column that can be part of a tag. No two rows of values give one text.
#[diagnostic::on_unimplemented(
    message = "a column of the type `{Self}` cannot be part of a tag",
    label = "the columns of `etag` are numbers, texts, dates, and keys",
    note = "write a function for others: `etag = Self::etag`"
)]
pub trait TagPart {
    /// Adds it to the others.
    fn push_to(&self, tag: &mut String);
}

/// A text in which `-` and `~` are no separators.
fn push_text(text: &str, tag: &mut String) {
    for part in text.split_inclusive(['-', '~']) {
        match part.strip_suffix('-') {
            Some(before) => tag.extend([before, "~m"]),
            None => match part.strip_suffix('~') {
                Some(before) => tag.extend([before, "~t"]),
                None => tag.push_str(part),
            },
        }
    }
}

macro_rules! displayed {
    ($($type:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl TagPart for $type {
            fn push_to(&self, tag: &mut String) {
                push_text(&self.to_string(), tag);
            }
        }
    )*};
}
displayed!(bool, i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64, char);
#[cfg(feature = "uuid")]
displayed!(uuid::Uuid);
#[cfg(feature = "rust_decimal")]
displayed!(rust_decimal::Decimal);

#[diagnostic::do_not_recommend]
impl TagPart for String {
    fn push_to(&self, tag: &mut String) {
        push_text(self, tag);
    }
}

/// A moment is what it is in every zone.
#[cfg(feature = "templates")]
#[diagnostic::do_not_recommend]
impl<Tz: chrono::TimeZone> TagPart for chrono::DateTime<Tz> {
    fn push_to(&self, tag: &mut String) {
        self.naive_utc().push_to(tag);
    }
}

#[cfg(feature = "templates")]
#[diagnostic::do_not_recommend]
impl TagPart for chrono::NaiveDateTime {
    fn push_to(&self, tag: &mut String) {
        let moment = self.and_utc();
        push_text(&moment.timestamp().to_string(), tag);
        if moment.timestamp_subsec_nanos() > 0 {
            let _ = write!(tag, ".{:09}", moment.timestamp_subsec_nanos());
        }
    }
}

#[cfg(feature = "templates")]
displayed!(chrono::NaiveDate, chrono::NaiveTime);

#[diagnostic::do_not_recommend]
impl<T: TagPart> TagPart for Option<T> {
    fn push_to(&self, tag: &mut String) {
        match self {
            Some(value) => value.push_to(tag),
            None => tag.push_str("~n"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_rows_have_one_tag() {
        let of = |first: &str, second: Option<&str>| {
            let second = second.map(str::to_owned);
            TagOfColumns::new().part(&first.to_owned()).part(&second).finish().to_string()
        };
        let rows = [
            ("a-b", Some("c")),
            ("a", Some("b-c")),
            ("a", None),
            ("a", Some("")),
            ("a", Some("~n")),
            ("a~m", Some("c")),
            ("", None),
        ];
        for (at, (first, second)) in rows.iter().enumerate() {
            for (other, rest) in &rows[..at] {
                assert_ne!(of(first, *second), of(other, *rest));
            }
        }
        assert_eq!(TagOfColumns::new().part(&3_i64).part(&211_u32).finish(), ETag::strong("3-211"));
        assert_eq!(TagOfColumns::new().part(&-1_i64).finish(), ETag::strong("~m1"));
    }
}
