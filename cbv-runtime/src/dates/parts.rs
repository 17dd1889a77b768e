//! The date that the parts of a URL say.

use chrono::NaiveDate;

use super::period::in_calendar;
use crate::error::Error;

/// A field that says the year of an archive. `Of` is the kind of year: [`Year`](super::Year), or the
/// [`IsoYear`](super::IsoYear) of an [`IsoWeek`](super::IsoWeek).
///
/// An `Option` of such a type is one as well: without a value the answer is 404.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say the year that this view needs",
    label = "write `{Of}`"
)]
pub trait YearPart<Of> {
    /// The year.
    fn year(&self) -> Option<i32>;
}

/// A field that says the month of an archive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say a month",
    label = "write `cbv::dates::Month` for `jan`, `cbv::dates::MonthNumber` for `01`"
)]
pub trait MonthPart {
    /// The month, from 1 to 12.
    fn month(&self) -> Option<u32>;
}

/// A field that says the week of an archive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say a week",
    label = "write `cbv::dates::Week` for weeks from Sunday on, `cbv::dates::WeekMonday` from Monday on, or `cbv::dates::IsoWeek`"
)]
pub trait WeekPart {
    /// The kind of year in which it is counted.
    type Year;

    /// Its first day in a year.
    fn first_day(&self, year: i32) -> Option<NaiveDate>;
}

/// A field that says the day of an archive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say a day of a month",
    label = "write `cbv::dates::Day`"
)]
pub trait DayPart {
    /// The day, from 1 to 31.
    fn day(&self) -> Option<u32>;
}

#[diagnostic::do_not_recommend]
impl<Of, T: YearPart<Of>> YearPart<Of> for Option<T> {
    fn year(&self) -> Option<i32> {
        self.as_ref().and_then(T::year)
    }
}

#[diagnostic::do_not_recommend]
impl<T: MonthPart> MonthPart for Option<T> {
    fn month(&self) -> Option<u32> {
        self.as_ref().and_then(T::month)
    }
}

#[diagnostic::do_not_recommend]
impl<T: WeekPart> WeekPart for Option<T> {
    type Year = T::Year;

    fn first_day(&self, year: i32) -> Option<NaiveDate> {
        self.as_ref().and_then(|week| week.first_day(year))
    }
}

#[diagnostic::do_not_recommend]
impl<T: DayPart> DayPart for Option<T> {
    fn day(&self) -> Option<u32> {
        self.as_ref().and_then(T::day)
    }
}

/// The date of a view with these fields; 404 where there is none.
///
/// # Errors
///
/// A part is missing, or there is no such date.
pub fn date(year: Option<i32>, month: Option<u32>, day: Option<u32>) -> Result<NaiveDate, Error> {
    let missing = |part| move || Error::http404(format!("no {part} specified"));
    let year = year.ok_or_else(missing("year"))?;
    let month = month.ok_or_else(missing("month"))?;
    let day = day.ok_or_else(missing("day"))?;
    NaiveDate::from_ymd_opt(year, month, day).and_then(in_calendar).ok_or_else(no_such_date)
}

/// The first day of a week; 404 where there is none.
///
/// # Errors
///
/// A part is missing, or there is no such week.
pub fn week<W: WeekPart>(year: Option<i32>, week: &W) -> Result<NaiveDate, Error> {
    let year = year.ok_or_else(|| Error::http404("no year specified"))?;
    week.first_day(year).and_then(in_calendar).ok_or_else(no_such_date)
}

fn no_such_date() -> Error {
    Error::http404("there is no such date")
}
