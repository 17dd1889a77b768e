//! Dates and times. A model gives them to its template as texts, as serde writes them.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use minijinja::Value;

use super::format::formatted;
use crate::time;

/// A date, a time or both; with an offset, where it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Moment {
    pub(super) date: Option<NaiveDate>,
    pub(super) time: Option<NaiveTime>,
    pub(super) offset: Option<FixedOffset>,
}

/// `published|date("j F Y")`
pub(super) fn date(value: &Value, format: Option<&str>) -> String {
    in_format(value, format.unwrap_or("N j, Y"))
}

/// `published|time("H:i")`
pub(super) fn time(value: &Value, format: Option<&str>) -> String {
    in_format(value, format.unwrap_or("P"))
}

fn in_format(value: &Value, format: &str) -> String {
    let moment = Moment::of(value).map(Moment::in_zone);
    moment.and_then(|moment| formatted(&moment, format)).unwrap_or_default()
}

/// `now()|date("Y")`, in UTC, or in the zone that the application names.
pub(super) fn now() -> String {
    let (now, format) = (time::now(), chrono::SecondsFormat::Secs);
    match time::own_zone() {
        Some(zone) => now.with_timezone(&zone).to_rfc3339_opts(format, true),
        None => now.to_rfc3339_opts(format, true),
    }
}

/// `published|timesince`: how long ago it was, in the two largest units.
pub(super) fn timesince(value: &Value, other: Option<&Value>) -> String {
    between(value, other, |value, other| (value, other))
}

/// `deadline|timeuntil`: how long it still is.
pub(super) fn timeuntil(value: &Value, other: Option<&Value>) -> String {
    between(value, other, |value, other| (other, value))
}

type Pair = (NaiveDateTime, NaiveDateTime);

fn between(
    value: &Value,
    other: Option<&Value>,
    in_order: impl Fn(NaiveDateTime, NaiveDateTime) -> Pair,
) -> String {
    let utc = |value: &Value| Moment::of(value)?.utc();
    let other = match other {
        Some(other) => utc(other),
        None => Some(time::now().naive_utc()),
    };
    let pair = utc(value).zip(other);
    pair.map(|(value, other)| in_order(value, other))
        .map_or_else(String::new, |(start, end)| elapsed(start, end))
}

impl Moment {
    fn of(value: &Value) -> Option<Self> {
        if let Some(text) = value.as_str() {
            return Self::read(text.trim());
        }
        let seconds = value.as_i64().filter(|_| value.is_number())?;
        DateTime::from_timestamp(seconds, 0).map(|utc| Self::with_offset(utc.fixed_offset()))
    }

    /// As serde writes it of chrono's types and of `time`'s, and as chrono shows it.
    fn read(text: &str) -> Option<Self> {
        let text =
            text.strip_suffix(" UTC").map_or_else(|| text.to_owned(), |utc| format!("{utc}Z"));
        let text = text.replacen(' ', "T", 1).replace(' ', "");
        let with_offset = DateTime::parse_from_rfc3339(&text)
            .or_else(|_| DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S%.f%#z"));
        if let Ok(moment) = with_offset {
            return Some(Self::with_offset(moment));
        }
        let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
        if let Some(naive) =
            forms.iter().find_map(|form| NaiveDateTime::parse_from_str(&text, form).ok())
        {
            let (date, time) = (Some(naive.date()), Some(naive.time()));
            return Some(Self { date, time, offset: None });
        }
        if let Ok(date) = NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
            return Some(Self { date: Some(date), ..Self::default() });
        }
        let forms = ["%H:%M:%S%.f", "%H:%M"];
        let time = forms.iter().find_map(|form| NaiveTime::parse_from_str(&text, form).ok())?;
        Some(Self { time: Some(time), ..Self::default() })
    }

    fn with_offset(moment: DateTime<FixedOffset>) -> Self {
        let local = moment.naive_local();
        Self { date: Some(local.date()), time: Some(local.time()), offset: Some(*moment.offset()) }
    }

    /// A moment as the clocks of the application show it, where it names a zone.
    fn in_zone(self) -> Self {
        let (Some(zone), Some(_)) = (time::own_zone(), self.offset) else { return self };
        let moment = self.utc().map(|utc| zone.from_utc_datetime(&utc).fixed_offset());
        moment.map_or(self, Self::with_offset)
    }

    /// The same in UTC; what says no offset is in the zone of the application, and a date is its midnight.
    pub(super) fn utc(&self) -> Option<NaiveDateTime> {
        let local = self.date?.and_time(self.time.unwrap_or_default());
        if let Some(offset) = self.offset {
            return local.checked_sub_offset(offset);
        }
        let moment = time::own_zone().and_then(|zone| zone.from_local_datetime(&local).earliest());
        Some(moment.map_or(local, |moment| moment.naive_utc()))
    }
}

const DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Years and months by the calendar, what is less by the clock.
fn elapsed(start: NaiveDateTime, end: NaiveDateTime) -> String {
    if (end - start).num_seconds() <= 0 {
        return unit(0, "minute");
    }
    let months_of =
        |moment: NaiveDateTime| i64::from(moment.year()) * 12 + i64::from(moment.month0());
    let begun = (start.day(), start.time()) > (end.day(), end.time());
    let months = months_of(end) - months_of(start) - i64::from(begun);
    let mut seconds = (end - after_months(start, months)).num_seconds();
    let mut parts = vec![(months / 12, "year"), (months % 12, "month")];
    for (length, name) in [(604_800, "week"), (86_400, "day"), (3_600, "hour"), (60, "minute")] {
        parts.push((seconds / length, name));
        seconds %= length;
    }
    let parts = parts.into_iter().skip_while(|(count, _)| *count == 0);
    let shown = parts.take(2).take_while(|(count, _)| *count != 0);
    let shown: Vec<_> = shown.map(|(count, name)| unit(count, name)).collect();
    if shown.is_empty() { unit(0, "minute") } else { shown.join(", ") }
}

/// The same day of a later month, or its last one. Django's February has 28.
fn after_months(start: NaiveDateTime, months: i64) -> NaiveDateTime {
    if months == 0 {
        return start;
    }
    let all = i64::from(start.year()) * 12 + i64::from(start.month0()) + months;
    let year = i32::try_from(all.div_euclid(12)).unwrap_or(i32::MAX);
    let month = u32::try_from(all.rem_euclid(12)).unwrap_or_default();
    let day = start.day().min(DAYS[month as usize]);
    let date = NaiveDate::from_ymd_opt(year, month + 1, day);
    date.map_or(start, |date| date.and_time(start.time()))
}

/// No line is broken between a number and its unit.
fn unit(count: i64, name: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count}\u{a0}{name}{plural}")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_shown, shown};
    use chrono::Utc;

    use super::*;

    #[test]
    fn what_is_read() {
        let same = shown("{{ x|date('c') }}", "2003-10-01T10:05:07+02:00");
        assert_eq!(same, "2003-10-01T10:05:07+02:00");
        for (text, iso) in [
            ("2003-10-01", "2003-10-01"),
            ("2003-10-01T10:05:07", "2003-10-01T10:05:07"),
            ("2003-10-01 10:05:07.25", "2003-10-01T10:05:07.250000"),
            ("2003-10-01T10:05:07Z", "2003-10-01T10:05:07+00:00"),
            ("2003-10-01 10:05:07 UTC", "2003-10-01T10:05:07+00:00"),
            ("2003-10-01 10:05:07 +02:00", "2003-10-01T10:05:07+02:00"),
            ("soon", ""),
            ("", ""),
            ("2003-13-01", ""),
        ] {
            assert_eq!(shown("{{ x|date('c') }}", text), iso, "{text}");
        }
        assert_eq!(shown("{{ x|date('c') }}", 1_000_000_000), "2001-09-09T01:46:40+00:00");
        assert_eq!(shown("{{ x|date }}{{ x|time }}", Option::<String>::None), "");
        assert_eq!(shown("{{ now()|date('Y')|int >= 2024 }}", 0), "True");
    }

    /// The examples of Django's documentation and of its tests.
    #[test]
    fn how_long_ago() {
        let time = "2007-08-14T13:46:00";
        for (later, expected) in [
            ("2007-08-14T13:46:00", "0 minutes"),
            ("2007-08-14T13:46:59", "0 minutes"),
            ("2007-08-14T13:47:00", "1 minute"),
            ("2007-08-14T15:46:00", "2 hours"),
            ("2007-08-14T15:49:00", "2 hours, 3 minutes"),
            ("2007-08-18T13:46:00", "4 days"),
            ("2007-08-18T19:46:00", "4 days, 6 hours"),
            ("2007-08-21T13:46:00", "1 week"),
            ("2007-09-14T13:46:00", "1 month"),
            ("2008-08-14T13:46:00", "1 year"),
            ("2009-09-28T13:46:00", "2 years, 1 month"),
            ("2007-08-14T12:00:00", "0 minutes"),
            // Weeks of no days: the minutes are too small a part to be told.
            ("2007-08-21T13:50:00", "1 week"),
        ] {
            let said = shown(&format!("{{{{ x|timesince('{later}') }}}}"), time);
            assert_eq!(said.replace('\u{a0}', " "), expected, "{later}");
            let until = shown(&format!("{{{{ '{later}'|timeuntil(x) }}}}"), time);
            assert_eq!(until, said);
        }
        assert_shown(&[("timesince('2022-03-01')", "2022-01-31", "1\u{a0}month")]);
        assert_shown(&[(
            "timesince('2020-01-01T12:00:00Z')",
            "2020-01-01T12:00:00+02:00",
            "2\u{a0}hours",
        )]);
        let minute_ago = (Utc::now() - chrono::Duration::seconds(61)).to_rfc3339();
        assert_eq!(shown("{{ x|timesince }}", minute_ago), "1\u{a0}minute");
        assert_eq!(shown("{{ x|timesince }}{{ x|timeuntil }}", "soon"), "");
    }

    #[test]
    fn a_moment_in_utc() {
        let read = |text| Moment::read(text).and_then(|moment| moment.utc());
        assert_eq!(read("2020-01-01T01:00:00+02:00"), read("2019-12-31T23:00:00"));
        assert_eq!(read("10:00"), None);
    }
}
