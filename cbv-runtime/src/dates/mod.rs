//! Archives by date: what their views, their URLs and their queries are about.
//!
//! The parts of a date are types that carry their format: a capture `month: Month` is `jan`, and
//! `month: MonthNumber` is `01`. What cannot be read is a 404.
//!
//! | Django | here | a URL has |
//! |---|---|---|
//! | `year_format = "%Y"` | [`Year`] | `2008` |
//! | `year_format = "%G"` | [`IsoYear`] | `2008` |
//! | `month_format = "%b"` | [`Month`] | `jan`, in upper or lower case |
//! | `month_format = "%m"` | [`MonthNumber`] | `01` or `1` |
//! | `week_format = "%U"` | [`Week`], from Sunday on | `00` to `53` |
//! | `week_format = "%W"` | [`WeekMonday`], from Monday on | `00` to `53` |
//! | `week_format = "%V"` | [`IsoWeek`], beside an [`IsoYear`] | `00` to `53` |
//! | `day_format = "%d"` | [`Day`] | `01` or `1` |
//!
//! A format of one's own is a type that implements [`Converter`](crate::Converter), and
//! [`YearPart`], [`MonthPart`], [`WeekPart`] or [`DayPart`].

mod captures;
mod field;
mod parts;
mod period;
mod query;
mod range;
#[cfg(feature = "sea-orm")]
mod select;
mod zone;

pub use captures::{Day, IsoWeek, IsoYear, Month, MonthNumber, Week, WeekMonday, Year};
pub use chrono;
pub use chrono_tz::{self, Tz};
#[cfg(feature = "sea-orm")]
pub use field::DateColumn;
pub use field::{DateOf, DateType, RowDate};
pub use parts::{DayPart, MonthPart, WeekPart, YearPart};
#[doc(hidden)]
pub use parts::{date as __date, week as __week};
pub use period::Period;
pub(crate) use period::Unit;
pub use query::{ByDate, Edge};
pub use range::{DateEnd, DateKind, DateRange, DateValue};
