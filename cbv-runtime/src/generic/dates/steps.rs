//! The periods that have rows, found by steps of an index: Rust knows where periods begin, and the query
//! says which of them have rows.

use chrono::NaiveDate;

use crate::dates::{ByDate, DateKind, DateRange, DateValue, Edge, RowDate, Unit};
use crate::error::Error;
use crate::query_set::QuerySet;
use crate::time::Zone;

/// So many periods are asked for at once: the days of a month.
const AT_ONCE: usize = 31;

/// The days of an archive: where they begin, and the last moment that is shown.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub(super) kind: DateKind,
    pub(super) zone: Zone,
    pub(super) now: Option<DateValue>,
}

impl Calendar {
    /// All rows that may be seen.
    pub(super) fn visible(&self) -> DateRange {
        let all = self.kind.calendar(self.zone);
        self.now.map_or(all, |now| all.until(now))
    }

    pub(super) fn start_of(&self, day: NaiveDate) -> DateValue {
        self.kind.start_of(day, self.zone)
    }

    /// The period with this first day, as far as it may be seen.
    pub(super) fn period(&self, unit: Unit, start: NaiveDate) -> DateRange {
        let range = self.visible().starting(self.start_of(start));
        match unit.next(start) {
            Some(next) => range.before(self.start_of(next)),
            None => range,
        }
    }

    /// The first day of the period that has this moment: not always that of its date, where clocks are
    /// turned back at midnight.
    pub(super) fn period_of(&self, unit: Unit, value: DateValue) -> Option<NaiveDate> {
        let mut start = unit.start_of(value.day(self.zone))?;
        while let Some(next) = unit.next(start).filter(|next| self.start_of(*next) <= value) {
            start = next;
        }
        while self.start_of(start) > value {
            start = unit.previous(start)?;
        }
        Some(start)
    }

    /// Whether a day may be shown that has no rows: Django compares it with today.
    pub(super) fn is_visible(&self, day: NaiveDate) -> bool {
        self.now.is_none_or(|now| day <= now.day(self.zone))
    }
}

/// A query, and the calendar by which it is asked.
pub(super) struct Steps<'a, Q: QuerySet, F> {
    pub(super) query: &'a Q,
    pub(super) database: &'a Q::Database,
    pub(super) field: &'a F,
    pub(super) calendar: Calendar,
}

impl<Q: ByDate<F>, F: RowDate> Steps<'_, Q, F> {
    pub(super) async fn ask(&self, edges: &[Edge]) -> Result<Vec<Option<DateValue>>, Error> {
        Ok(self.query.edges(self.database, self.field, edges).await?)
    }

    /// The periods with rows, from the one of `first` to the one of `last`, which have some.
    pub(super) async fn periods(
        &self,
        unit: Unit,
        first: DateValue,
        last: DateValue,
    ) -> Result<Vec<NaiveDate>, Error> {
        let calendar = &self.calendar;
        let (mut found, mut known) = (Vec::new(), calendar.period_of(unit, first));
        while let Some(start) = known {
            found.push(start);
            let (starts, rest) = following(calendar, unit, start, last);
            let mut edges: Vec<_> =
                starts.iter().map(|start| Edge::First(calendar.period(unit, *start))).collect();
            edges.extend(
                rest.map(|rest| Edge::First(calendar.visible().starting(calendar.start_of(rest)))),
            );
            let values = self.ask(&edges).await?;
            let with_rows = starts.iter().zip(&values).filter(|(_, value)| value.is_some());
            found.extend(with_rows.map(|(start, _)| *start));
            let further = rest.and_then(|_| values.last().copied().flatten());
            known = further.and_then(|value| calendar.period_of(unit, value));
        }
        Ok(found)
    }
}

/// The periods that come next, up to the one of `last`, and where those begin that are not among them.
fn following(
    calendar: &Calendar,
    unit: Unit,
    start: NaiveDate,
    last: DateValue,
) -> (Vec<NaiveDate>, Option<NaiveDate>) {
    let after = |start: NaiveDate| unit.next(start).filter(|next| calendar.start_of(*next) <= last);
    let mut starts: Vec<_> =
        std::iter::successors(after(start), |start| after(*start)).take(AT_ONCE + 1).collect();
    let rest = if starts.len() > AT_ONCE { starts.pop() } else { None };
    (starts, rest)
}
