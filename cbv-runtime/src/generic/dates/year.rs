//! The archive of a year.

use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::ARCHIVE_YEAR_SUFFIX;
use chrono::NaiveDate;

use super::archive::{Archive, ArchiveRequest, show};
use super::attributes::{DateAttributes, YearAttributes};
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

/// A view of the months of a year that have rows, and of its rows: Django's `YearArchiveView`.
///
/// `#[derive(YearArchiveView)]` implements it from options. Its attributes are those of a [`ListView`](crate::ListView), of
/// [`DateAttributes`] and [`YearAttributes`].
///
/// # The context
///
/// `year`, `previous_year` and `next_year`, each the first day; `date_list`, the months that have rows; and what a list has.
/// The rows are shown with `make_object_list`, and there are none without it.
#[base(attributes = YearAttributes, crate = crate)]
pub trait YearArchiveView:
    DateListMixin + ListView<Query: ByDate<<Self as DateMixin>::DateField>>
{
    /// The year that is asked for, by any of its days. The derive reads it from the field `year`.
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
        let year = request.configured().await?;
        let (parts, state) = request.into_parts();
        let request = ObjectRequest::from_parts::<Self>(parts, &state)?.for_page();
        self.archive(template, names, list, dates, year, request).await
    }

    /// Shows the archive.
    #[handler(get)]
    async fn archive(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        Configured(list): Configured<ListAttributes>,
        Configured(dates): Configured<DateAttributes>,
        Configured(year): Configured<YearAttributes>,
        request: ObjectRequest<<Self::Query as QuerySet>::Database>,
    ) -> Result<Response, Error> {
        let names = names.with_suffix(ARCHIVE_YEAR_SUFFIX);
        let asked = ArchiveRequest { template, names, list, dates, request };
        let archive = Archive::of(Unit::Year, self.date()?)?;
        let archive = Archive { has_rows: year.make_object_list, ..archive };
        let archive = archive.listing(year.date_list_period, Period::Month);
        show(self, archive, asked).await
    }
}
