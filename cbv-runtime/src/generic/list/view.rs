//! The base of lists.

use std::borrow::Cow;
use std::sync::Arc;

use axum::extract::FromRef;
use axum::response::Response;
use cbv_macros::base;
use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use super::attributes::ListAttributes;
use super::page_object::{PageObject, PaginatorObject};
use crate::argument::Configured;
use crate::error::Error;
use crate::generic::described::Described;
use crate::generic::objects::{DataVisit, ModelName};
use crate::generic::source::FromSite;
use crate::generic::template::{Page, ProvidesTemplates, TemplateName};
use crate::query_set as pages;
use crate::query_set::{PageNumber, Paginator, QuerySet};
use crate::templates::Context;
use crate::view::View;

/// A view that shows many objects: Django's `ListView`.
///
/// `#[derive(ListView)]` implements it from options. Its attributes, which options and setters set,
/// are those of [`ListAttributes`].
///
/// # The context
///
/// `object_list`, the same under the name of the model (`book_list`) or `context_object_name`,
/// `page_obj`, `paginator` and `is_paginated`; and all that a
/// [`TemplateView`](crate::TemplateView) gives.
#[base(attributes = ListAttributes, source = FromSite, crate = crate)]
pub trait ListView: View<State: ProvidesTemplates> {
    /// Where the objects come from.
    type Query: QuerySet<Object: Serialize, Database: FromRef<Self::State>>;

    /// The objects, before they are counted and cut into pages: Django's `get_queryset`.
    async fn queryset(&self) -> Result<Self::Query, Error>;

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

    /// The templates of which the first that exists is shown: Django's `get_template_names`.
    fn template_names(&self, configured: Option<TemplateName>, suffix: &str) -> Vec<TemplateName> {
        configured.into_iter().chain(self.model_name().template(suffix)).collect()
    }

    /// What the template is given: Django's `get_context_data`.
    async fn context(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }

    /// Shows the list.
    #[handler(get)]
    async fn list(
        self,
        Configured(attributes): Configured<ListAttributes>,
        DataVisit { visit, database }: DataVisit<<Self::Query as QuerySet>::Database>,
    ) -> Result<Response, Error> {
        let view = Arc::new(Described(self));
        let asked = visit.capture_or_parameter(&attributes.page_kwarg);
        let listed = Listed::of(&view.0, &attributes, asked.as_deref(), &database).await?;
        let (templates, mut context) =
            visit.context_without_captures(Value::from_dyn_object(view.clone()));
        listed.fill(&view.0, &attributes, &mut context);
        let ListAttributes { extra_context, template_name, content_type, .. } = attributes;
        context.merge(extra_context);
        let context = view.0.context(context).await?;
        let names = view.0.template_names(template_name.clone(), &attributes.template_name_suffix);
        Page { templates, template_name, context, content_type }.render(&names)
    }
}

/// The objects of one answer, as templates see them.
struct Listed {
    objects: Value,
    page: Option<pages::Page>,
}

impl Listed {
    async fn of<V: ListView>(
        view: &V,
        attributes: &ListAttributes,
        asked: Option<&str>,
        database: &<V::Query as QuerySet>::Database,
    ) -> Result<Self, Error> {
        let query = view.queryset().await?;
        let allow_empty = view.allow_empty(attributes.allow_empty);
        let Some(per_page) = view.paginate_by(attributes.paginate_by).filter(|size| *size > 0)
        else {
            let objects = query.slice(database, 0, None).await?;
            let is_refused = objects.is_empty() && !allow_empty;
            let listed = Self { objects: shown(objects), page: None };
            return if is_refused { Err(nothing()) } else { Ok(listed) };
        };
        let count = query.count(database).await?;
        if count == 0 && !allow_empty {
            return Err(nothing());
        }
        let orphans = view.paginate_orphans(attributes.paginate_orphans);
        let paginator = Paginator::new(count, per_page).orphans(orphans);
        let paginator = view.paginator(paginator.allow_empty_first_page(allow_empty));
        let number = view.page_number(asked, &paginator)?;
        let page = paginator.page(number).map_err(|error| Error::http404(error.to_string()))?;
        let objects = if page.is_empty() {
            Vec::new()
        } else {
            query.slice(database, page.offset(), Some(page.len())).await?
        };
        Ok(Self { objects: shown(objects), page: Some(page) })
    }

    fn fill<V: ListView>(self, view: &V, attributes: &ListAttributes, context: &mut Context) {
        let Self { objects, page } = self;
        let is_paginated = page.is_some_and(|page| page.has_other_pages());
        context.insert_value("is_paginated", is_paginated);
        let (page_obj, paginator) = match page {
            Some(page) => {
                let paginator = Value::from_object(PaginatorObject(*page.paginator()));
                (Value::from_object(PageObject { page, objects: objects.clone() }), paginator)
            }
            None => (Value::from(()), Value::from(())),
        };
        context.insert_value("page_obj", page_obj).insert_value("paginator", paginator);
        if let Some(name) = view.context_object_name(attributes.context_object_name.clone()) {
            context.insert_value(name, objects.clone());
        }
        context.insert_value("object_list", objects);
    }
}

fn shown<T: Serialize>(objects: Vec<T>) -> Value {
    objects.into_iter().map(|object| Value::from(Serde(object))).collect()
}

fn nothing() -> Error {
    Error::http404("the list is empty, and `allow_empty` is false")
}
