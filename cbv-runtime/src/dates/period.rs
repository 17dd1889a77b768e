//! Years, months, weeks and days, as a calendar has them.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// How long the periods of a list of dates are: Django's `date_list_period`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A week. Those of a `date_list` begin on Monday.
    Week,
    /// A day.
    Day,
}

/// A period, and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Year,
    Month,
    Week(Weekday),
    Day,
}

impl From<Period> for Unit {
    fn from(period: Period) -> Self {
        match period {
            Period::Year => Self::Year,
            Period::Month => Self::Month,
            Period::Week => Self::Week(Weekday::Mon),
            Period::Day => Self::Day,
        }
    }
}

/// A date of the years 1 to 9999, which are those that URLs name, and databases compare.
pub(super) fn in_calendar(date: NaiveDate) -> Option<NaiveDate> {
    (1..=9999).contains(&date.year()).then_some(date)
}

impl Unit {
    pub(crate) fn period(self) -> Period {
        match self {
            Self::Year => Period::Year,
            Self::Month => Period::Month,
            Self::Week(_) => Period::Week,
            Self::Day => Period::Day,
        }
    }

    /// The first day of the period of a date; `None` before the year 1.
    pub(crate) fn start_of(self, date: NaiveDate) -> Option<NaiveDate> {
        let start = match self {
            Self::Year => date.with_ordinal(1),
            Self::Month => date.with_day(1),
            Self::Week(first) => {
                let days = date.weekday().days_since(first);
                date.checked_sub_days(Days::new(days.into()))
            }
            Self::Day => Some(date),
        };
        start.and_then(in_calendar)
    }

    /// The first day of the period after the one that begins then; `None` after the year 9999.
    pub(crate) fn next(self, start: NaiveDate) -> Option<NaiveDate> {
        let next = match self {
            Self::Year => start.checked_add_months(Months::new(12)),
            Self::Month => start.checked_add_months(Months::new(1)),
            Self::Week(_) => start.checked_add_days(Days::new(7)),
            Self::Day => start.succ_opt(),
        };
        next.and_then(in_calendar)
    }

    /// The first day of the period before the one that begins then; `None` before the year 1.
    pub(crate) fn previous(self, start: NaiveDate) -> Option<NaiveDate> {
        self.start_of(start.pred_opt()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("it is a date")
    }

    #[test]
    fn periods_begin_and_end() {
        let leap = day(2008, 2, 29);
        assert_eq!(Unit::Year.start_of(leap), Some(day(2008, 1, 1)));
        assert_eq!(Unit::Month.next(day(2008, 12, 1)), Some(day(2009, 1, 1)));
        assert_eq!(Unit::Month.previous(day(2008, 3, 1)), Some(day(2008, 2, 1)));
        assert_eq!(Unit::Day.next(leap), Some(day(2008, 3, 1)));
        assert_eq!(Unit::Week(Weekday::Sun).start_of(leap), Some(day(2008, 2, 24)));
        assert_eq!(Unit::Week(Weekday::Mon).start_of(leap), Some(day(2008, 2, 25)));
        assert_eq!(Unit::Week(Weekday::Mon).previous(day(2009, 1, 5)), Some(day(2008, 12, 29)));
    }

    #[test]
    fn the_calendar_has_ends() {
        for unit in [Unit::Year, Unit::Month, Unit::Week(Weekday::Mon), Unit::Day] {
            assert_eq!(unit.previous(day(1, 1, 1)), None, "{unit:?}");
            assert_eq!(unit.next(day(9999, 12, 31)), None, "{unit:?}");
        }
        assert_eq!(Unit::Week(Weekday::Sun).start_of(day(1, 1, 1)), None);
        assert_eq!(Unit::Year.start_of(NaiveDate::MAX), None);
        assert_eq!(Unit::Week(Weekday::Sun).start_of(NaiveDate::MIN), None);
    }
}
