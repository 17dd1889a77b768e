//! The archive of a month.

use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::ARCHIVE_MONTH_SUFFIX;
use chrono::NaiveDate;

use super::archive::{Archive, ArchiveRequest, show};
use super::attributes::{DateAttributes, DateListAttributes};
use super::mixin::{DateListMixin, DateMixin};
use crate::dates::{ByDate, Period, Unit};
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::list::{ListAttributes, ListView};
use crate::generic::objects::{ObjectAttributes, ObjectRequest};
use crate::generic::page_request::PageRequest;
use crate::generic::template::TemplateAttributes;
use crate::query_set::QuerySet;
use crate::templates::Context;

/// A view of the rows of a month, and of its days that have some: Django's `MonthArchiveView`.
///
/// `#[derive(MonthArchiveView)]` implements it from options. Its attributes are those of a [`ListView`](crate::ListView), of
/// [`DateAttributes`] and of [`DateListAttributes`].
///
/// # The context
///
/// `month`, `previous_month` and `next_month`, each the first day; `date_list`, the days that have rows; and what a list
/// has.
#[base(attributes = DateListAttributes, crate = crate)]
pub trait MonthArchiveView:
    DateListMixin + ListView<Query: ByDate<<Self as DateMixin>::DateField>>
{
    /// The month that is asked for, by any of its days. The derive reads it from the fields `year` and `month`.
    fn date(&self) -> Result<NaiveDate, Error>;

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
        let periods = request.configured().await?;
        let (parts, state) = request.into_parts();
        let request = ObjectRequest::from_parts::<Self>(parts, &state)?.for_page();
        self.archive(template, names, list, dates, periods, request).await
    }

    /// Shows the archive.
    #[handler(get)]
    async fn archive(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        Configured(list): Configured<ListAttributes>,
        Configured(dates): Configured<DateAttributes>,
        Configured(periods): Configured<DateListAttributes>,
        request: ObjectRequest<<Self::Query as QuerySet>::Database>,
    ) -> Result<Response, Error> {
        let names = names.with_suffix(ARCHIVE_MONTH_SUFFIX);
        let asked = ArchiveRequest { template, names, list, dates, request };
        let archive = Archive::of(Unit::Month, self.date()?)?;
        let archive = archive.listing(periods.date_list_period, Period::Day);
        show(self, archive, asked).await
    }
}
