//! The base of lists.

use std::borrow::Cow;
use std::sync::Arc;

use axum::response::Response;
use cbv_macros::base;
use minijinja::Value;
use serde::Serialize;

use super::asked::Asked;
use super::attributes::ListAttributes;
use super::count::Count;
use super::listed::Listed;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::objects::{DataVisit, DatabaseOf, ModelName};
use crate::generic::source::FromSite;
use crate::generic::template::{Page, ProvidesTemplates, TemplateName};
use crate::query_set::{PageNumber, Paginator, QuerySet};
use crate::templates::Context;
use crate::templates::objects::ViewObject;
use crate::view::View;

/// A view that shows many objects: Django's `ListView`.
///
/// `#[derive(ListView)]` implements it from options. Its attributes, which options and setters set,
/// are those of [`ListAttributes`].
///
/// # The context
///
/// `object_list`, the same under the name of the model (`book_list`) or `context_object_name`,
/// `page_obj`, `paginator`, `is_paginated` and `model_name`; `search` and `sorting` where the view
/// has them; and `view`, `request` and `extra_context` as in every view with a template.
#[base(attributes = ListAttributes, source = FromSite, crate = crate)]
pub trait ListView: View<State: ProvidesTemplates> {
    /// Where the objects come from.
    type Query: QuerySet<Object: Serialize, Database: DatabaseOf<Self::State>>;

    /// The objects, before they are counted and cut into pages: Django's `get_queryset`.
    async fn queryset(&self) -> Result<Self::Query, Error>;

    /// Those of them that the query string asks for, in its order. The options `search_fields` and
    /// `sortable_by` write it; by hand it is a call of [`Asked::search`] and one of
    /// [`Asked::sort`].
    fn filter_queryset(&self, query: Self::Query, asked: &mut Asked) -> Result<Self::Query, Error> {
        let _ = asked;
        Ok(query)
    }

    /// How the objects are called.
    fn model_name(&self) -> ModelName {
        ModelName { app_label: None, name: Self::Query::model_name() }
    }

    /// How many objects are on a page: Django's `get_paginate_by`.
    fn paginate_by(&self, configured: Option<u64>) -> Option<u64> {
        configured
    }

    /// So many objects or fewer do not make a last page of their own: Django's
    /// `get_paginate_orphans`.
    fn paginate_orphans(&self, configured: u64) -> u64 {
        configured
    }

    /// Whether a list of nothing is shown: Django's `get_allow_empty`.
    fn allow_empty(&self, configured: bool) -> bool {
        configured
    }

    /// What the objects are called in the template: Django's `get_context_object_name`.
    fn context_object_name(
        &self,
        configured: Option<Cow<'static, str>>,
    ) -> Option<Cow<'static, str>> {
        configured.or_else(|| Some(format!("{}_list", self.model_name().name?).into()))
    }

    /// How many objects there are: Django's `Paginator.count`. `None` where they are not counted.
    /// `configured` is the attribute `count`, which knows how.
    async fn count(
        &self,
        query: &Self::Query,
        database: &<Self::Query as QuerySet>::Database,
        configured: &Count,
    ) -> Result<Option<u64>, Error> {
        Ok(configured.of(query, database).await?)
    }

    /// How the objects are cut into pages: Django's `get_paginator`.
    fn paginator(&self, paginator: Paginator) -> Paginator {
        paginator
    }

    /// Which page is asked for; `asked` is what the request says, if anything.
    fn page_number(&self, asked: Option<&str>, paginator: &Paginator) -> Result<PageNumber, Error> {
        let _ = paginator;
        let asked = asked.filter(|asked| !asked.is_empty()).unwrap_or("1");
        PageNumber::parse(asked)
            .ok_or_else(|| Error::http404("the page is not `last`, nor can it be read as a number"))
    }

    /// The templates of which the first that exists is shown: Django's `get_template_names`. Where
    /// the view names none, and the model has none, it is `cbv/list.html`, a table of the columns.
    fn template_names(&self, configured: Option<TemplateName>, suffix: &str) -> Vec<TemplateName> {
        let default = configured.is_none().then_some(Cow::Borrowed("cbv/list.html"));
        configured.into_iter().chain(self.model_name().template(suffix)).chain(default).collect()
    }

    /// What the template is given: Django's `get_context_data`. `objects` are those that are shown;
    /// `context` has what the view itself gives.
    async fn context(
        &self,
        objects: &[<Self::Query as QuerySet>::Object],
        context: Context,
    ) -> Result<Context, Error> {
        let _ = objects;
        Ok(context)
    }

    /// Shows the list.
    #[handler(get)]
    async fn list(
        self,
        Configured(attributes): Configured<ListAttributes>,
        DataVisit { visit, database }: DataVisit<<Self::Query as QuerySet>::Database>,
    ) -> Result<Response, Error> {
        let view = Arc::new(ViewObject(self));
        let mut asked = Asked::new(&attributes, visit.request());
        let query = view.0.filter_queryset(view.0.queryset().await?, &mut asked)?;
        let links = visit.page_links(attributes.page_kwarg.clone());
        let number = visit.capture_or_parameter(&attributes.page_kwarg);
        let listed = Listed::of(&view.0, &attributes, query, number.as_deref(), &database).await?;
        let (templates, mut context) =
            visit.context_without_captures(Value::from_dyn_object(view.clone()));
        asked.fill(&mut context);
        let objects = listed.fill(&view.0, &attributes, links, &mut context);
        let ListAttributes { extra_context, template_name, content_type, .. } = attributes;
        context.merge(extra_context);
        let context = view.0.context(&objects, context).await?;
        let names = view.0.template_names(template_name.clone(), &attributes.template_name_suffix);
        Page { templates, template_name, context, content_type }.render(&names)
    }
}
