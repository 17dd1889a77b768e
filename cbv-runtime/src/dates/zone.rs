//! Where a day begins.

use chrono::{DateTime, Duration, MappedLocalTime, NaiveDate, NaiveTime, TimeZone, Utc};

use crate::time::Zone;

/// No zone has skipped more than a day.
const LONGEST_GAP: i64 = 36 * 3600;

/// The first moment of a day: midnight, or what comes after it where the clocks skip it. Of two
/// midnights, it is the first.
pub(super) fn start_of_day(day: NaiveDate, zone: Zone) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    match zone.from_local_datetime(&midnight) {
        MappedLocalTime::Single(moment) | MappedLocalTime::Ambiguous(moment, _) => {
            moment.with_timezone(&Utc)
        }
        MappedLocalTime::None => {
            let is_after = |seconds: i64| {
                let moment = (midnight + Duration::seconds(seconds)).and_utc();
                moment.with_timezone(&zone).naive_local() >= midnight
            };
            let (mut before, mut after) = (-LONGEST_GAP, LONGEST_GAP);
            while after - before > 1 {
                let middle = before + (after - before) / 2;
                if is_after(middle) { after = middle } else { before = middle }
            }
            (midnight + Duration::seconds(after)).and_utc()
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::{America, Europe, Pacific, Tz};

    use super::*;

    #[track_caller]
    fn assert_start(zone: Tz, day: (i32, u32, u32), utc: &str) {
        let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).expect("it is a date");
        assert_eq!(start_of_day(day, zone).to_rfc3339(), format!("{utc}+00:00"));
    }

    #[test]
    fn a_day_begins_at_midnight() {
        assert_start(Tz::UTC, (2008, 4, 2), "2008-04-02T00:00:00");
        assert_start(Europe::Berlin, (2026, 3, 29), "2026-03-28T23:00:00");
        assert_start(Europe::Berlin, (2026, 3, 30), "2026-03-29T22:00:00");
        assert_start(Europe::Berlin, (1, 1, 1), "0000-12-31T23:06:32");
        assert_start(America::New_York, (9999, 12, 31), "9999-12-31T05:00:00");
    }

    #[test]
    fn or_when_the_clocks_have_skipped_it() {
        assert_start(America::Sao_Paulo, (2018, 11, 4), "2018-11-04T03:00:00");
        // 23:30 was followed by 0:30.
        assert_start(America::Toronto, (1919, 3, 31), "1919-03-31T04:30:00");
        // This day was left out.
        assert_start(Pacific::Apia, (2011, 12, 30), "2011-12-30T10:00:00");
        assert_start(Pacific::Apia, (2011, 12, 31), "2011-12-30T10:00:00");
    }

    #[test]
    fn and_at_the_first_of_two_midnights() {
        assert_start(America::Havana, (2020, 11, 1), "2020-11-01T04:00:00");
    }
}
