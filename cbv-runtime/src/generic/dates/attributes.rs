//! The attributes of archives.

use cbv_macros::Attributes;

use crate::dates::{Period, Tz};

/// Which rows of an archive may be seen, and where its days begin.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct DateAttributes {
    /// Whether rows of the future are shown.
    #[view(default = false)]
    pub allow_future: bool,
    /// The time zone of the archive; that of the application without it,
    /// [`Templates::time_zone`](crate::Templates::time_zone).
    #[view(default)]
    pub time_zone: Option<Tz>,
}

/// How long the periods of `date_list` are.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct DateListAttributes {
    /// A year, where the archive is of all years; a day, where it is of a month.
    #[view(default)]
    pub date_list_period: Option<Period>,
}

/// What the archive of a year shows.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct YearAttributes {
    /// How long the periods of `date_list` are: a month without it.
    #[view(default)]
    pub date_list_period: Option<Period>,
    /// Whether its rows are shown. Without it the archive shows `date_list` alone.
    #[view(default = false)]
    pub make_object_list: bool,
}
