//! What all views by date have in common.

use cbv_macros::base;
use chrono::NaiveDate;

use super::attributes::DateAttributes;
use crate::dates::{ByDate, Period, RowDate, Tz};
use crate::error::Error;
use crate::generic::list::ListView;
use crate::view::View;

/// A view that goes by the dates of its rows: Django's `DateMixin`.
#[base(crate = crate)]
pub trait DateMixin: View {
    /// Where the date of a row is: a [`DateColumn`](crate::dates::DateColumn) of a select, a
    /// [`DateOf`](crate::dates::DateOf) of a `Vec`.
    type DateField: RowDate;

    /// Where the date of a row is: Django's `get_date_field`. The option `date_field = "pubdate"` writes it.
    fn date_field(&self) -> Self::DateField;

    /// Whether rows of the future are shown: Django's `get_allow_future`.
    fn allow_future(&self, configured: bool) -> bool {
        configured
    }

    /// Where the days of the archive begin. `configured` is the attribute `time_zone`, or else the zone of
    /// the application.
    fn time_zone(&self, configured: Tz) -> Tz {
        configured
    }
}

/// An archive: Django's `BaseDateListView`. The views of years, months, weeks and days stand on it.
#[base(attributes = DateAttributes, crate = crate)]
pub trait DateListMixin: ListView + DateMixin {
    /// Whether the rows come in the order of the query: the latest come first without it.
    fn keeps_order(&self) -> bool {
        false
    }

    /// The periods that have rows, each by its first day: Django's `get_date_list`. `dates` is what was
    /// found, and `period` says how long they are.
    async fn date_list(
        &self,
        period: Period,
        dates: Vec<NaiveDate>,
    ) -> Result<Vec<NaiveDate>, Error> {
        let _ = period;
        Ok(dates)
    }

    /// The period before the one that is shown, by its first day: Django's `get_previous_year` and the like.
    /// `found` is what was found.
    async fn previous_period(
        &self,
        period: Period,
        found: Option<NaiveDate>,
    ) -> Result<Option<NaiveDate>, Error> {
        let _ = period;
        Ok(found)
    }

    /// The period after the one that is shown, by its first day: Django's `get_next_year` and the like.
    /// `found` is what was found.
    async fn next_period(
        &self,
        period: Period,
        found: Option<NaiveDate>,
    ) -> Result<Option<NaiveDate>, Error> {
        let _ = period;
        Ok(found)
    }
}

/// An archive whose query can be asked for dates: what the views that stand on the mixin want.
pub(super) trait Dated:
    DateListMixin + ListView<Query: ByDate<<Self as DateMixin>::DateField>>
{
}

impl<V> Dated for V where V: DateListMixin + ListView<Query: ByDate<<V as DateMixin>::DateField>> {}
