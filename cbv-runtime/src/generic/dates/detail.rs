//! One row of a day.

use std::sync::Arc;

use axum::response::Response;
use cbv_macros::base;
use chrono::NaiveDate;

use super::archive::calendar;
use super::attributes::DateAttributes;
use super::mixin::DateMixin;
use crate::dates::{ByDate, Unit};
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::detail::DetailView;
use crate::generic::detail::view::{answer, find_in};
use crate::generic::objects::{ObjectAttributes, ObjectRequest};
use crate::generic::page_request::PageRequest;
use crate::generic::template::TemplateAttributes;
use crate::query_set::QuerySet;
use crate::templates::Context;
use crate::templates::objects::ViewObject;

/// A view of one row of a day: Django's `DateDetailView`.
///
/// `#[derive(DateDetailView)]` implements it from options. Its attributes and its context are those of a
/// [`DetailView`](crate::DetailView), and [`DateAttributes`]. A row of another day is a 404, and so is one of
/// the future without `allow_future`: a moment later today as well, which Django shows here and in no list.
#[base(attributes = DateAttributes, crate = crate)]
pub trait DateDetailView:
    DetailView<Query: ByDate<<Self as DateMixin>::DateField>> + DateMixin
{
    /// The day that is asked for. The derive reads it from the fields `year`, `month` and `day`.
    fn date(&self) -> Result<NaiveDate, Error>;

    /// Shows the object from another handler than that of GET, with more context.
    async fn show_dated(
        self,
        mut request: PageRequest<Self>,
        context: Context,
    ) -> Result<Response, Error> {
        let template = request.page_with(context).await?;
        let names = request.configured().await?;
        let dates = request.configured().await?;
        let (parts, state) = request.into_parts();
        let request = ObjectRequest::from_parts::<Self>(parts, &state)?.for_page();
        self.dated(template, names, dates, request).await
    }

    /// Shows the object; 404 where there is none on that day.
    #[handler(get)]
    async fn dated(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        Configured(dates): Configured<DateAttributes>,
        ObjectRequest { request, database, is_for_page }: ObjectRequest<
            <Self::Query as QuerySet>::Database,
        >,
    ) -> Result<Response, Error> {
        let view = Arc::new(ViewObject(self));
        let calendar = calendar(&view.0, &dates, request.time());
        let has_own_zone = calendar.zone != request.time().zone();
        let range = calendar.period(Unit::Day, view.0.date()?);
        let query = view.0.queryset().await?.within(&view.0.date_field(), range);
        let object = find_in(&view.0, &view.0.lookup(query), &database).await?;
        let fill = |context: &mut Context| {
            if has_own_zone {
                context.set_zone(calendar.zone);
            }
        };
        answer(&view, &object, request, is_for_page, template, names, fill).await
    }
}
