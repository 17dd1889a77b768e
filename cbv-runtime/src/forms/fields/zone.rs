//! The zone in which moments are typed and shown.

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeZone, Utc};

/// The zone of the application: that of Greenwich. It is named here and nowhere else.
const ZONE: Utc = Utc;

/// The moment of a date and a time in the zone of the application: Django's `from_current_timezone`.
pub(super) fn from_zone(local: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    ZONE.from_local_datetime(&local).single().map(|moment| moment.fixed_offset())
}

/// The date and the time of a moment in the zone of the application: Django's `to_current_timezone`.
pub(super) fn to_zone<Z: TimeZone>(moment: &DateTime<Z>) -> NaiveDateTime {
    moment.with_timezone(&ZONE).naive_local()
}
