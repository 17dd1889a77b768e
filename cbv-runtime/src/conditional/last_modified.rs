//! When something was changed.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// When what a view shows was last changed: `Last-Modified` (RFC 9110, 8.8.2), which knows whole seconds.
///
/// It is made of a [`SystemTime`], and with the feature `templates` of the date-times of chrono. One without a zone is in
/// UTC, as in Django.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
///
/// use cbv::conditional::LastModified;
///
/// let moment = LastModified::from(UNIX_EPOCH + Duration::from_secs(784_111_777));
/// assert_eq!(moment.to_string(), "Sun, 06 Nov 1994 08:49:37 GMT");
/// ```
///
/// A moment in the future is that of the answer (RFC 9110, 8.8.2.1), and one before 1970 the start of 1970, before which
/// HTTP has no dates that clients would agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LastModified(SystemTime);

impl LastModified {
    /// The date of a header, in one of the three formats of RFC 9110, 5.6.7; `None` where there is none, or several,
    /// or it is no date.
    pub(super) fn received(headers: &HeaderMap, name: &HeaderName) -> Option<Self> {
        let mut lines = headers.get_all(name).iter();
        let (line, None) = (lines.next()?, lines.next()) else { return None };
        httpdate::parse_http_date(line.to_str().ok()?.trim_ascii()).ok().map(Self)
    }

    /// The value of `Last-Modified`.
    pub(super) fn value(self) -> Option<HeaderValue> {
        HeaderValue::try_from(self.to_string()).ok()
    }
}

impl std::fmt::Display for LastModified {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        httpdate::HttpDate::from(self.0).fmt(f)
    }
}

impl From<SystemTime> for LastModified {
    fn from(moment: SystemTime) -> Self {
        let moment = moment.min(SystemTime::now());
        let since = moment.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(UNIX_EPOCH + Duration::from_secs(since.as_secs()))
    }
}

#[cfg(feature = "templates")]
mod of_chrono {
    use chrono::{DateTime, NaiveDateTime, TimeZone};

    use super::{Duration, LastModified, SystemTime, UNIX_EPOCH};

    impl<Tz: TimeZone> From<DateTime<Tz>> for LastModified {
        fn from(moment: DateTime<Tz>) -> Self {
            of_seconds(moment.timestamp())
        }
    }

    impl From<NaiveDateTime> for LastModified {
        fn from(moment: NaiveDateTime) -> Self {
            of_seconds(moment.and_utc().timestamp())
        }
    }

    fn of_seconds(seconds: i64) -> LastModified {
        let since = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
        UNIX_EPOCH.checked_add(since).unwrap_or_else(SystemTime::now).into()
    }
}

/// A column that says when its row was changed: `last_modified = "updated"`.
///
/// It is a date-time, or an `Option` of one. A date is none: what is changed twice a day would be the same.
#[diagnostic::on_unimplemented(
    message = "a column of the type `{Self}` does not say when a row was changed",
    label = "the column of `last_modified` is a date-time, as `DateTimeUtc` is",
    note = "write a function for what is no date-time: `last_modified = Self::last_modified`"
)]
pub trait Moment {
    /// The moment; `None` where there is none.
    fn moment(&self) -> Option<LastModified>;
}

macro_rules! moments {
    ($([$($generics:tt)*] $moment:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Moment for $moment {
            fn moment(&self) -> Option<LastModified> {
                Some(self.clone().into())
            }
        }
    )*};
}

moments!([] SystemTime);
#[cfg(feature = "templates")]
moments!([Tz: chrono::TimeZone] chrono::DateTime<Tz>, [] chrono::NaiveDateTime);

#[diagnostic::do_not_recommend]
impl<T: Moment> Moment for Option<T> {
    fn moment(&self) -> Option<LastModified> {
        self.as_ref().and_then(Moment::moment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_that_no_date_can_say_are_moved() {
        let early = UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(LastModified::from(early).to_string(), "Thu, 01 Jan 1970 00:00:00 GMT");
        let late = SystemTime::now() + Duration::from_hours(1);
        assert!(LastModified::from(late).0 <= SystemTime::now());
    }

    #[cfg(feature = "templates")]
    #[test]
    fn the_dates_of_chrono_are_read_in_their_zone() {
        let utc = chrono::DateTime::parse_from_rfc3339("1994-11-06T09:49:37.9+01:00").expect("one");
        let text = "Sun, 06 Nov 1994 08:49:37 GMT";
        assert_eq!(LastModified::from(utc).to_string(), text);
        assert_eq!(LastModified::from(utc.naive_utc()).to_string(), text);
        let far = chrono::DateTime::<chrono::Utc>::MAX_UTC;
        assert!(LastModified::from(far).0 <= SystemTime::now());
        let far = chrono::DateTime::<chrono::Utc>::MIN_UTC;
        assert_eq!(LastModified::from(far).0, UNIX_EPOCH);
    }
}
