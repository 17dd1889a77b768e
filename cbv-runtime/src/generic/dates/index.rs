//! The archive of all rows.

use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::{ARCHIVE_SUFFIX, LATEST};

use super::archive::{Archive, ArchiveRequest, show};
use super::attributes::{DateAttributes, DateListAttributes};
use super::mixin::{DateListMixin, DateMixin};
use crate::dates::{ByDate, Period};
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::list::{ListAttributes, ListView};
use crate::generic::objects::{ObjectAttributes, ObjectRequest};
use crate::generic::page_request::PageRequest;
use crate::generic::template::TemplateAttributes;
use crate::query_set::QuerySet;
use crate::templates::Context;

/// A view of the latest rows, and of the years that have some: Django's `ArchiveIndexView`.
///
/// `#[derive(ArchiveIndexView)]` implements it from options. Its attributes are those of a [`ListView`](crate::ListView), of
/// [`DateAttributes`] and of [`DateListAttributes`].
///
/// # The context
///
/// `date_list`, the periods that have rows, the latest first; `latest`, the rows, which are `object_list` as well; and what a
/// list has.
#[base(attributes = DateListAttributes, crate = crate)]
pub trait ArchiveIndexView:
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
        let mut names = names.with_suffix(ARCHIVE_SUFFIX);
        names.context_object_name.get_or_insert(LATEST.into());
        let asked = ArchiveRequest { template, names, list, dates, request };
        let archive = Archive { period: None, date_list: None, has_rows: true };
        let archive = archive.listing(periods.date_list_period, Period::Year);
        show(self, archive, asked).await
    }
}
