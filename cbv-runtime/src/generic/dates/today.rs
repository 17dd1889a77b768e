//! The archive of this day.

use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::ARCHIVE_DAY_SUFFIX;

use super::archive::{Archive, ArchiveRequest, show};
use super::attributes::DateAttributes;
use super::mixin::{DateListMixin, DateMixin};
use crate::dates::{ByDate, Unit};
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::list::{ListAttributes, ListView};
use crate::generic::objects::{ObjectAttributes, ObjectRequest};
use crate::generic::page_request::PageRequest;
use crate::generic::template::TemplateAttributes;
use crate::query_set::QuerySet;
use crate::templates::Context;

/// A view of the rows of this day, by the clock and in the zone of the application: Django's `TodayArchiveView`.
///
/// `#[derive(TodayArchiveView)]` implements it from options. Its attributes are those of a [`ListView`](crate::ListView), of
/// [`DateAttributes`].
///
/// # The context
///
/// As of a [`DayArchiveView`](crate::DayArchiveView).
#[base(crate = crate)]
pub trait TodayArchiveView:
    DateListMixin + ListView<Query: ByDate<<Self as DateMixin>::DateField>>
{
    /// Shows the archive from another handler than that of GET, with more context.
    async fn show_archive(
        self,
        mut request: PageRequest<Self>,
        context: Context,
    ) -> Result<Response, Error> {
        let template = request.page_with(context).await?;
        let names = request.configured().await?;
        let list = request.configured().await?;
        let dates = request.configured().await?;
        let (parts, state) = request.into_parts();
        let request = ObjectRequest::from_parts::<Self>(parts, &state)?.for_page();
        self.archive(template, names, list, dates, request).await
    }

    /// Shows the archive.
    #[handler(get)]
    async fn archive(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        Configured(list): Configured<ListAttributes>,
        Configured(dates): Configured<DateAttributes>,
        request: ObjectRequest<<Self::Query as QuerySet>::Database>,
    ) -> Result<Response, Error> {
        let names = names.with_suffix(ARCHIVE_DAY_SUFFIX);
        let asked = ArchiveRequest { template, names, list, dates, request };
        let zone = self.time_zone(asked.dates.time_zone.unwrap_or_else(|| asked.time().zone()));
        let today = asked.time().now().with_timezone(&zone).date_naive();
        let archive = Archive::of(Unit::Day, today)?;
        show(self, archive, asked).await
    }
}
