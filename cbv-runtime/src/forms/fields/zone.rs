//! The zone in which moments are typed and shown: that of the form.

use chrono::{DateTime, FixedOffset, MappedLocalTime, NaiveDateTime, Offset, TimeZone};

use crate::time::{GREENWICH, own_zone};

/// The moment of a date and a time in the zone of the form: Django's `from_current_timezone`. There is none where
/// the clocks skip it, and none where they show it twice.
pub(super) fn from_zone(local: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    let zone = own_zone().unwrap_or(GREENWICH);
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(moment) => Some(moment.with_timezone(&moment.offset().fix())),
        _ => None,
    }
}

/// The date and the time of a moment in the zone of the form: Django's `to_current_timezone`.
pub(super) fn to_zone<Z: TimeZone>(moment: &DateTime<Z>) -> NaiveDateTime {
    moment.with_timezone(&own_zone().unwrap_or(GREENWICH)).naive_local()
}
