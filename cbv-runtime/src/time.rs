//! The time zone and the clock of an application.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};

/// A time zone. Without the feature `dates` there is that of Greenwich alone.
#[cfg(feature = "dates")]
pub(crate) type Zone = chrono_tz::Tz;
/// A time zone. Without the feature `dates` there is that of Greenwich alone.
#[cfg(not(feature = "dates"))]
pub(crate) type Zone = Utc;

/// That of Greenwich.
#[cfg(feature = "dates")]
pub(crate) const GREENWICH: Zone = chrono_tz::Tz::UTC;
/// That of Greenwich.
#[cfg(all(feature = "forms", not(feature = "dates")))]
pub(crate) const GREENWICH: Zone = Utc;

type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// What time it is, and where: a part of the state.
#[derive(Clone, Default)]
pub(crate) struct Time {
    zone: Option<Zone>,
    clock: Option<Clock>,
}

impl Time {
    /// That of Greenwich, where the application names none.
    #[cfg(feature = "dates")]
    pub(crate) fn zone(&self) -> Zone {
        self.zone.unwrap_or(GREENWICH)
    }

    /// The zone that the application names.
    pub(crate) fn own_zone(&self) -> Option<Zone> {
        self.zone
    }

    /// The moment.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.as_ref().map_or_else(Utc::now, |clock| clock())
    }

    /// The same clock in another zone.
    pub(crate) fn in_zone(&self, zone: Zone) -> Self {
        Self { zone: Some(zone), clock: self.clock.clone() }
    }

    #[cfg(feature = "dates")]
    pub(crate) fn set_zone(&mut self, zone: Zone) {
        self.zone = Some(zone);
    }

    /// Whether it is that of every application.
    pub(crate) fn is_default(&self) -> bool {
        self.zone.is_none() && self.clock.is_none()
    }

    /// The time of what runs on this thread until the guard is dropped: a page that is rendered, fields that
    /// are cleaned. Nothing of it waits.
    pub(crate) fn enter(self) -> Entered {
        Entered { before: CURRENT.replace(Some(self)) }
    }

    pub(crate) fn set_clock(&mut self, clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) {
        self.clock = Some(Arc::new(clock));
    }
}

thread_local! {
    static CURRENT: RefCell<Option<Time>> = const { RefCell::new(None) };
}

/// Keeps a time until it is dropped.
#[must_use]
pub(crate) struct Entered {
    before: Option<Time>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(self.before.take());
    }
}

/// The zone that the application names, of what runs on this thread.
pub(crate) fn own_zone() -> Option<Zone> {
    CURRENT.with_borrow(|time| time.as_ref().and_then(Time::own_zone))
}

/// The moment, of what runs on this thread.
pub(crate) fn now() -> DateTime<Utc> {
    let time = CURRENT.with_borrow(Clone::clone);
    time.map_or_else(Utc::now, |time| time.now())
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Time").field("zone", &self.zone).finish_non_exhaustive()
    }
}
