//! The archive of a week.

use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::ARCHIVE_WEEK_SUFFIX;
use chrono::{Datelike as _, NaiveDate};

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

/// A view of the rows of a week: Django's `WeekArchiveView`.
///
/// `#[derive(WeekArchiveView)]` implements it from options. Its attributes are those of a [`ListView`](crate::ListView), of
/// [`DateAttributes`].
///
/// # The context
///
/// `week`, `previous_week` and `next_week`, each the first day; `date_list`, which is none; and what a list has.
#[base(crate = crate)]
pub trait WeekArchiveView:
    DateListMixin + ListView<Query: ByDate<<Self as DateMixin>::DateField>>
{
    /// The week that is asked for, by its first day: weeks begin on that day. The derive reads it from the fields `year` and `week`.
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
        let names = names.with_suffix(ARCHIVE_WEEK_SUFFIX);
        let asked = ArchiveRequest { template, names, list, dates, request };
        let start = self.date()?;
        let archive = Archive::of(Unit::Week(start.weekday()), start)?;
        show(self, archive, asked).await
    }
}
