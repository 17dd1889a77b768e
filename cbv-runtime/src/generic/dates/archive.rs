//! What all archives do: the rows of a period, the periods in it, and those beside it.

use std::sync::Arc;

use axum::response::Response;
use cbv_syntax::names::context as variables;
use chrono::NaiveDate;
use minijinja::Value;

use super::attributes::DateAttributes;
use super::mixin::{DateMixin, Dated};
use super::steps::{Calendar, Steps};
use crate::dates::{ByDate as _, DateRange, DateValue, Edge, Period, RowDate as _, Unit};
use crate::error::Error;
use crate::generic::list::view::{Answering, FilteredList};
use crate::generic::list::{ListAttributes, ListView};
use crate::generic::objects::{ObjectAttributes, ObjectRequest};
use crate::generic::template::TemplateAttributes;
use crate::query_set::QuerySet;
use crate::templates::Context;
use crate::templates::objects::ViewObject;
use crate::time::Time;

/// An archive that is asked for.
pub(super) struct Archive {
    /// The period, by its first day; all periods without it.
    pub(super) period: Option<(Unit, NaiveDate)>,
    /// The periods in it that are listed.
    pub(super) date_list: Option<Unit>,
    /// Whether its rows are shown.
    pub(super) has_rows: bool,
}

/// What an archive is asked with.
pub(super) struct ArchiveRequest<D> {
    pub(super) template: TemplateAttributes,
    pub(super) names: ObjectAttributes,
    pub(super) list: ListAttributes,
    pub(super) dates: DateAttributes,
    pub(super) request: ObjectRequest<D>,
}

type DatabaseOf<V> = <<V as ListView>::Query as QuerySet>::Database;

impl Archive {
    /// The period of a date.
    ///
    /// # Errors
    ///
    /// 404 where it begins before the year 1.
    pub(super) fn of(unit: Unit, date: NaiveDate) -> Result<Self, Error> {
        let start = unit.start_of(date).ok_or_else(out_of_range)?;
        Ok(Self { period: Some((unit, start)), date_list: None, has_rows: true })
    }

    /// With the periods that it lists.
    pub(super) fn listing(self, configured: Option<Period>, default: Period) -> Self {
        Self { date_list: Some(configured.unwrap_or(default).into()), ..self }
    }

    /// The period, and those whose neighbours its template has: a day has those of its month as well.
    fn neighbourhoods(&self) -> Result<Vec<Neighbourhood>, Error> {
        let Some((unit, start)) = self.period else { return Ok(Vec::new()) };
        let month = Unit::Month.start_of(start).filter(|_| unit == Unit::Day);
        let units = [Some((unit, start)), month.map(|month| (Unit::Month, month))];
        units.into_iter().flatten().map(|(unit, start)| Neighbourhood::of(unit, start)).collect()
    }
}

fn out_of_range() -> Error {
    Error::http404("date out of range")
}

/// A period, and the ones beside it.
struct Neighbourhood {
    unit: Unit,
    start: NaiveDate,
    end: NaiveDate,
}

impl Neighbourhood {
    fn of(unit: Unit, start: NaiveDate) -> Result<Self, Error> {
        Ok(Self { unit, start, end: unit.next(start).ok_or_else(out_of_range)? })
    }

    /// Where the rows beside it are.
    fn edges(&self, calendar: &Calendar) -> [Edge; 2] {
        let visible = calendar.visible();
        [
            Edge::Last(visible.before(calendar.start_of(self.start))),
            Edge::First(visible.starting(calendar.start_of(self.end))),
        ]
    }

    /// Those beside it, whether they have rows or not.
    fn adjacent(&self, calendar: &Calendar) -> Result<[Option<NaiveDate>; 2], Error> {
        let previous = self.unit.previous(self.start).ok_or_else(out_of_range)?;
        Ok([previous, self.end].map(|start| Some(start).filter(|day| calendar.is_visible(*day))))
    }
}

impl<D> ArchiveRequest<D> {
    /// The zone and the clock of the application.
    pub(super) fn time(&self) -> &Time {
        self.request.request.time()
    }
}

/// The calendar of a view.
pub(super) fn calendar<V: DateMixin>(view: &V, dates: &DateAttributes, time: &Time) -> Calendar {
    let kind = view.date_field().kind();
    let zone = view.time_zone(dates.time_zone.unwrap_or_else(|| time.zone()));
    let allows_future = view.allow_future(dates.allow_future);
    let now = (!allows_future).then(|| kind.now(time.now(), zone));
    Calendar { kind, zone, now }
}

/// Shows an archive.
pub(super) async fn show<V: Dated>(
    view: V,
    archive: Archive,
    asked: ArchiveRequest<DatabaseOf<V>>,
) -> Result<Response, Error> {
    let view = Arc::new(ViewObject(view));
    let calendar = calendar(&view.0, &asked.dates, asked.time());
    let has_own_zone = calendar.zone != asked.time().zone();
    let ArchiveRequest { template, names, list, request, .. } = asked;
    let ObjectRequest { request, database, is_for_page } = request;
    let allow_empty = view.0.allow_empty(list.allow_empty.unwrap_or(false));
    let field = view.0.date_field();
    let query = view.0.queryset().await?;
    let steps = Steps { query: &query, database: &database, field: &field, calendar };
    let found = Found::of(&view.0, &archive, &steps, allow_empty).await?;
    let rows = query.within(&field, found.range);
    let rows = if view.0.keeps_order() { rows } else { rows.newest_first(&field) };
    // Whether there are any was asked before what a reader searches for.
    let rows = if archive.has_rows {
        FilteredList::of(&view.0, rows, &database, &request, list, true).await?
    } else {
        FilteredList::none(&view.0, rows, &request, &list)?
    };
    let answer = Answering { request, template, names, is_for_page };
    let fill = |context: &mut Context| {
        found.fill(context, &archive, &calendar);
        if has_own_zone {
            context.set_zone(calendar.zone);
        }
    };
    answer.with(&view, rows, fill).await
}

/// What is beside the rows.
struct Found {
    range: DateRange,
    date_list: Option<Vec<NaiveDate>>,
    /// Those before and after.
    beside: Vec<(Period, [Option<NaiveDate>; 2])>,
}

impl Found {
    async fn of<V: Dated>(
        view: &V,
        archive: &Archive,
        steps: &Steps<'_, V::Query, V::DateField>,
        allow_empty: bool,
    ) -> Result<Self, Error> {
        let calendar = &steps.calendar;
        let range = match archive.period {
            Some((unit, start)) => calendar.period(unit, start),
            None => calendar.visible(),
        };
        let neighbourhoods = archive.neighbourhoods()?;
        let mut edges = Vec::new();
        if archive.date_list.is_some() || !allow_empty {
            edges.extend([Edge::First(range), Edge::Last(range)]);
        }
        if !allow_empty {
            edges.extend(neighbourhoods.iter().flat_map(|near| near.edges(calendar)));
        }
        let values = steps.ask(&edges).await?;
        let (ends, near) = values.split_at(values.len().min(2));
        let ends = ends.first().copied().flatten().zip(ends.get(1).copied().flatten());
        if ends.is_none() && !allow_empty {
            let name = view.model_name().name.unwrap_or("object");
            return Err(Error::http404(format!("no {name} available")));
        }
        let date_list = date_list(view, archive, steps, ends).await?;
        let mut beside = Vec::with_capacity(neighbourhoods.len());
        for (at, neighbourhood) in neighbourhoods.iter().enumerate() {
            let unit = neighbourhood.unit;
            let pair = if allow_empty {
                neighbourhood.adjacent(calendar)?
            } else {
                [2 * at, 2 * at + 1].map(|at| {
                    near.get(at).copied().flatten().and_then(|at| calendar.period_of(unit, at))
                })
            };
            let period = unit.period();
            let previous = view.previous_period(period, pair[0]).await?;
            let next = view.next_period(period, pair[1]).await?;
            beside.push((period, [previous, next]));
        }
        Ok(Self { range, date_list, beside })
    }

    fn fill(&self, context: &mut Context, archive: &Archive, calendar: &Calendar) {
        let dates = self.date_list.as_ref().map(|dates| {
            let shown = dates.iter().map(|day| calendar.kind.shown(*day, calendar.zone));
            shown.collect::<Vec<_>>()
        });
        context.insert_value(variables::DATE_LIST, Value::from(dates));
        let shown = |day: Option<NaiveDate>| Value::from(day.map(|day| day.to_string()));
        if let Some((unit, start)) = archive.period {
            context.insert_value(names_of(unit.period()).0, shown(Some(start)));
        }
        for (period, [previous, next]) in &self.beside {
            let (_, before, after) = names_of(*period);
            context.insert_value(before, shown(*previous)).insert_value(after, shown(*next));
        }
    }
}

/// The periods that the archive lists; those of all years the latest first.
async fn date_list<V: Dated>(
    view: &V,
    archive: &Archive,
    steps: &Steps<'_, V::Query, V::DateField>,
    ends: Option<(DateValue, DateValue)>,
) -> Result<Option<Vec<NaiveDate>>, Error> {
    let Some(unit) = archive.date_list else { return Ok(None) };
    let mut dates = match ends {
        Some((first, last)) => steps.periods(unit, first, last).await?,
        None => Vec::new(),
    };
    if archive.period.is_none() {
        dates.reverse();
    }
    view.date_list(unit.period(), dates).await.map(Some)
}

/// What a template calls a period, the one before and the one after.
fn names_of(period: Period) -> (&'static str, &'static str, &'static str) {
    match period {
        Period::Year => ("year", "previous_year", "next_year"),
        Period::Month => ("month", "previous_month", "next_month"),
        Period::Week => ("week", "previous_week", "next_week"),
        Period::Day => ("day", "previous_day", "next_day"),
    }
}
