//! What rows are compared with: a date, or a moment.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone, Utc};

use super::zone::start_of_day;
use crate::time::Zone;

const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).unwrap();
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap();
const LAST_SECOND: NaiveTime = NaiveTime::from_hms_opt(23, 59, 59).unwrap();

/// What a row has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateKind {
    /// A date: `NaiveDate`.
    Date,
    /// A date and a time by the clocks of the zone: `NaiveDateTime`.
    Local,
    /// A moment: `DateTime<Utc>`, `DateTime<FixedOffset>`.
    Moment,
}

/// The date or the moment of a row. Those of one kind are compared with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateValue {
    /// A date.
    Date(NaiveDate),
    /// A date and a time by the clocks of the zone.
    Local(NaiveDateTime),
    /// A moment.
    Moment(DateTime<Utc>),
}

impl DateKind {
    /// Where a day begins.
    pub(crate) fn start_of(self, day: NaiveDate, zone: Zone) -> DateValue {
        match self {
            Self::Date => DateValue::Date(day),
            Self::Local => DateValue::Local(day.and_time(NaiveTime::MIN)),
            Self::Moment => DateValue::Moment(start_of_day(day, zone)),
        }
    }

    /// All dates of the calendar: those that URLs name, and that a database compares right which has them as
    /// texts. Of moments it ends where the year 9999 does in Greenwich.
    pub(crate) fn calendar(self, zone: Zone) -> DateRange {
        let end = LAST_DAY.and_time(LAST_SECOND);
        DateRange::ALL.starting(self.start_of(FIRST_DAY, zone)).until(match self {
            Self::Date => DateValue::Date(LAST_DAY),
            Self::Local => DateValue::Local(end),
            Self::Moment => DateValue::Moment(end.and_utc()),
        })
    }

    /// What is not in the future: today, or this moment.
    pub(crate) fn now(self, now: DateTime<Utc>, zone: Zone) -> DateValue {
        let local = || now.with_timezone(&zone).naive_local();
        match self {
            Self::Date => DateValue::Date(local().date()),
            Self::Local => DateValue::Local(local()),
            Self::Moment => DateValue::Moment(now),
        }
    }

    /// How a template sees the first day of a period: a date of dates, a moment of moments.
    pub(crate) fn shown(self, day: NaiveDate, zone: Zone) -> String {
        match self.start_of(day, zone) {
            DateValue::Date(day) => day.to_string(),
            DateValue::Local(local) => local.format("%Y-%m-%dT%H:%M:%S").to_string(),
            DateValue::Moment(moment) => zone
                .from_utc_datetime(&moment.naive_utc())
                .fixed_offset()
                .to_rfc3339_opts(SecondsFormat::Secs, false),
        }
    }
}

impl DateValue {
    /// The day, by the clocks of the zone.
    pub(crate) fn day(self, zone: Zone) -> NaiveDate {
        match self {
            Self::Date(day) => day,
            Self::Local(local) => local.date(),
            Self::Moment(moment) => moment.with_timezone(&zone).date_naive(),
        }
    }
}

/// From a date or a moment on, and up to another one. Rows without a date are in none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DateRange {
    from: Option<DateValue>,
    end: Option<DateEnd>,
}

/// The end of a [`DateRange`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateEnd {
    /// Up to this, without it.
    Before(DateValue),
    /// Up to this, and with it.
    Until(DateValue),
}

impl DateRange {
    /// All that have a date.
    pub const ALL: Self = Self { from: None, end: None };

    /// Where it begins.
    #[must_use]
    pub fn from(&self) -> Option<DateValue> {
        self.from
    }

    /// Where it ends.
    #[must_use]
    pub fn end(&self) -> Option<DateEnd> {
        self.end
    }

    /// Whether it has this one.
    #[must_use]
    pub fn contains(&self, value: DateValue) -> bool {
        self.from.is_none_or(|from| from <= value)
            && match self.end {
                None => true,
                Some(DateEnd::Before(end)) => value < end,
                Some(DateEnd::Until(end)) => value <= end,
            }
    }

    /// What it has from here on.
    pub(crate) fn starting(self, from: DateValue) -> Self {
        Self { from: Some(self.from.map_or(from, |other| other.max(from))), ..self }
    }

    /// What it has before this.
    pub(crate) fn before(self, end: DateValue) -> Self {
        self.ending(DateEnd::Before(end))
    }

    /// What it has up to this.
    pub(crate) fn until(self, end: DateValue) -> Self {
        self.ending(DateEnd::Until(end))
    }

    /// One end is left: of two conditions, a database might look at the wrong one.
    fn ending(self, end: DateEnd) -> Self {
        let earlier = match self.end {
            Some(other) if other.order() <= end.order() => other,
            _ => end,
        };
        Self { end: Some(earlier), ..self }
    }
}

impl DateEnd {
    fn order(self) -> (DateValue, bool) {
        match self {
            Self::Before(end) => (end, false),
            Self::Until(end) => (end, true),
        }
    }
}
