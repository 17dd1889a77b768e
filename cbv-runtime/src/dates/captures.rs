//! The parts of a date in a URL, each with its format.

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

use super::parts::{DayPart, MonthPart, WeekPart, YearPart};
use crate::extract::converter::Converter;
use crate::urls::UrlValue;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A number of so many digits at least and at most, as Python's `strptime` reads it.
fn number(text: &str, fewest: usize, most: usize) -> Option<u32> {
    let is_number =
        (fewest..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

/// `Display` is the text of the URL, which serde writes and reads as well.
macro_rules! parts {
    ($(
        $(#[$doc:meta])*
        $part:ident($number:ty) in $least:literal..=$most:literal, $what:literal;
        $text:ident => $read:expr, $value:ident => $shown:expr;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $part($number);

        impl $part {
            /// The part with this number; `None` where there is none.
            #[must_use]
            pub const fn new(number: $number) -> Option<Self> {
                if matches!(number, $least..=$most) { Some(Self(number)) } else { None }
            }

            /// The part with this number, which the compiler checks: what an attribute of a view
            /// is given.
            #[must_use]
            pub const fn of<const NUMBER: $number>() -> Self {
                const { assert!(matches!(NUMBER, $least..=$most), $what) };
                Self(NUMBER)
            }

            /// Its number.
            #[must_use]
            pub const fn get(self) -> $number {
                self.0
            }
        }

        impl Converter for $part {
            fn from_url($text: &str) -> Option<Self> {
                $read.and_then(Self::new)
            }

            fn to_url(&self) -> Cow<'_, str> {
                self.to_string().into()
            }
        }

        impl fmt::Display for $part {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let $value = self.0;
                f.pad(&$shown)
            }
        }

        impl Serialize for $part {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $part {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(deserializer)?;
                Self::from_url(&text).ok_or_else(|| D::Error::custom($what))
            }
        }
    )*};
}

parts! {
    /// A year of four digits: Django's `%Y`.
    ///
    /// ```
    /// use cbv::Converter;
    /// use cbv::dates::Year;
    ///
    /// assert_eq!(Year::from_url("2008"), Some(Year::of::<2008>()));
    /// assert_eq!(Year::from_url("20008"), None);
    /// assert_eq!(Year::of::<2008>().to_string(), "2008");
    /// ```
    Year(i32) in 1..=9999, "a year is one of 1 to 9999";
    text => number(text, 4, 4).and_then(|year| i32::try_from(year).ok()), year => format!("{year:04}");

    /// A year of weeks as ISO 8601 counts them: `%G`. Its first week is the one with the first Thursday.
    IsoYear(i32) in 1..=9999, "a year is one of 1 to 9999";
    text => number(text, 4, 4).and_then(|year| i32::try_from(year).ok()), year => format!("{year:04}");

    /// A month by its name in English, of three letters in upper or lower case: Django's `%b`.
    ///
    /// ```
    /// use cbv::Converter;
    /// use cbv::dates::Month;
    ///
    /// assert_eq!(Month::from_url("Oct"), Some(Month::of::<10>()));
    /// assert_eq!(Month::from_url("10"), None);
    /// assert_eq!(Month::of::<10>().to_string(), "oct");
    /// ```
    Month(u32) in 1..=12, "a month is one of 1 to 12";
    text => (1..).zip(MONTHS).find(|(_, name)| name.eq_ignore_ascii_case(text)).map(|(at, _)| at),
    month => MONTHS[month as usize - 1];

    /// A month by its number: Django's `%m`. It is written with two digits, and read with one as well.
    MonthNumber(u32) in 1..=12, "a month is one of 1 to 12";
    text => number(text, 1, 2), month => format!("{month:02}");

    /// A week that begins on Sunday: Django's `%U`. Those before the first Sunday of the year are week 0.
    ///
    /// ```
    /// use cbv::Converter;
    /// use cbv::dates::Week;
    ///
    /// assert_eq!(Week::from_url("7"), Some(Week::of::<7>()));
    /// assert_eq!(Week::from_url("54"), None);
    /// assert_eq!(Week::of::<7>().to_string(), "07");
    /// ```
    Week(u32) in 0..=53, "a week is one of 0 to 53";
    text => number(text, 1, 2), week => format!("{week:02}");

    /// A week that begins on Monday: Django's `%W`. Those before the first Monday of the year are week 0.
    WeekMonday(u32) in 0..=53, "a week is one of 0 to 53";
    text => number(text, 1, 2), week => format!("{week:02}");

    /// A week as ISO 8601 counts them: Django's `%V`. It is one of an [`IsoYear`]. Week 0 is the one before
    /// week 1, and week 53 the one after week 52, whether the year has it or not, as in Django.
    IsoWeek(u32) in 0..=53, "a week is one of 0 to 53";
    text => number(text, 1, 2), week => format!("{week:02}");

    /// A day of a month: Django's `%d`. It is written with two digits, and read with one as well.
    Day(u32) in 1..=31, "a day is one of 1 to 31";
    text => number(text, 1, 2), day => format!("{day:02}");
}

/// Those of a date: what a URL of its archive has.
macro_rules! of_a_date {
    ($($part:ident: $date:ident => $number:expr;)*) => {$(
        /// That of a date; of one outside of the years 1 to 9999 the nearest.
        impl From<NaiveDate> for $part {
            fn from($date: NaiveDate) -> Self {
                Self($number)
            }
        }

        /// `urls::day(date, date, date)`
        impl UrlValue<$part> for NaiveDate {
            fn url_text(&self) -> Cow<'_, str> {
                $part::from(*self).to_string().into()
            }
        }
    )*};
}
of_a_date! {
    Year: date => date.year().clamp(1, 9999);
    IsoYear: date => date.iso_week().year().clamp(1, 9999);
    Month: date => date.month();
    MonthNumber: date => date.month();
    Week: date => (date.ordinal0() + 7 - date.weekday().num_days_from_sunday()) / 7;
    WeekMonday: date => (date.ordinal0() + 7 - date.weekday().num_days_from_monday()) / 7;
    IsoWeek: date => date.iso_week().week();
    Day: date => date.day();
}

impl YearPart<Self> for Year {
    fn year(&self) -> Option<i32> {
        Some(self.0)
    }
}

impl YearPart<Self> for IsoYear {
    fn year(&self) -> Option<i32> {
        Some(self.0)
    }
}

impl MonthPart for Month {
    fn month(&self) -> Option<u32> {
        Some(self.0)
    }
}

impl MonthPart for MonthNumber {
    fn month(&self) -> Option<u32> {
        Some(self.0)
    }
}

impl DayPart for Day {
    fn day(&self) -> Option<u32> {
        Some(self.0)
    }
}

impl WeekPart for Week {
    type Year = Year;

    fn first_day(&self, year: i32) -> Option<NaiveDate> {
        first_day(year, self.0, Weekday::Sun)
    }
}

impl WeekPart for WeekMonday {
    type Year = Year;

    fn first_day(&self, year: i32) -> Option<NaiveDate> {
        first_day(year, self.0, Weekday::Mon)
    }
}

impl WeekPart for IsoWeek {
    type Year = IsoYear;

    fn first_day(&self, year: i32) -> Option<NaiveDate> {
        let first = NaiveDate::from_isoywd_opt(year, 1, Weekday::Mon)?;
        first.checked_add_signed(Duration::days(7 * (i64::from(self.0) - 1)))
    }
}

/// As Python's `strptime` has it: week 1 is that of the first such day. Where the year begins with it,
/// week 0 is the same.
fn first_day(year: i32, week: u32, first: Weekday) -> Option<NaiveDate> {
    let new_year = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let before = i64::from(new_year.weekday().days_since(first));
    let days = match (before, week) {
        (0, 0) => 0,
        (0, week) => 7 * (i64::from(week) - 1),
        (before, week) => 7 * i64::from(week) - before,
    };
    new_year.checked_add_signed(Duration::days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("it is a date")
    }

    #[test]
    fn texts_are_read_as_strptime_reads_them() {
        assert_eq!(Year::from_url("208"), None);
        assert_eq!(Year::from_url("0000"), None);
        assert_eq!(Year::from_url("+208"), None);
        assert_eq!(Year::from_url("0001"), Some(Year(1)));
        assert_eq!(Month::from_url("OCT"), Some(Month(10)));
        for nonsense in ["", "october", "10", "oc", "ſep"] {
            assert_eq!(Month::from_url(nonsense), None, "{nonsense}");
        }
        for nonsense in ["", "0", "00", "13", "001", "-1", "oct", "1 "] {
            assert_eq!(MonthNumber::from_url(nonsense), None, "{nonsense}");
        }
        assert_eq!(MonthNumber::from_url("2"), MonthNumber::from_url("02"));
        assert_eq!(Week::from_url("0"), Some(Week(0)));
        assert_eq!(IsoWeek::from_url("53"), Some(IsoWeek(53)));
        assert_eq!(Day::from_url("32"), None);
        assert_eq!(Day::of::<4>().to_string(), "04");
    }

    #[test]
    fn weeks_begin() {
        let sunday = |year, week| Week(week).first_day(year);
        let monday = |year, week| WeekMonday(week).first_day(year);
        let iso = |year, week| IsoWeek(week).first_day(year);
        assert_eq!(sunday(2008, 39), Some(day(2008, 9, 28)));
        assert_eq!(monday(2008, 39), Some(day(2008, 9, 29)));
        assert_eq!(iso(2008, 41), Some(day(2008, 10, 6)));
        assert_eq!(monday(2010, 0), Some(day(2009, 12, 28)));
        // 2012 began on a Sunday.
        assert_eq!(sunday(2012, 0), Some(day(2012, 1, 1)));
        assert_eq!(sunday(2012, 1), Some(day(2012, 1, 1)));
        assert_eq!(iso(2009, 53), Some(day(2009, 12, 28)));
        assert_eq!(iso(2008, 53), Some(day(2008, 12, 29)));
        assert_eq!(iso(2010, 0), Some(day(2009, 12, 28)));
        assert_eq!(sunday(1, 0), Some(day(0, 12, 31)));
    }

    /// The parts of a date lead back to its week.
    #[test]
    fn a_date_has_parts() {
        for days in 0..3000 {
            let date = day(2004, 1, 1) + chrono::Days::new(days);
            let (year, iso) = (Year::from(date).get(), IsoYear::from(date).get());
            let begins =
                |start: Option<NaiveDate>| date.signed_duration_since(start.expect("it is"));
            let within = 0..7;
            assert!(
                within.contains(&begins(Week::from(date).first_day(year)).num_days()),
                "{date}"
            );
            assert!(within.contains(&begins(WeekMonday::from(date).first_day(year)).num_days()));
            assert!(within.contains(&begins(IsoWeek::from(date).first_day(iso)).num_days()));
        }
    }
}
