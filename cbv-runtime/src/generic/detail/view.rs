//! The base of details.

use std::borrow::Cow;
use std::sync::Arc;

use axum::response::Response;
use cbv_macros::base;
use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use super::attributes::DetailAttributes;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::objects::{DataVisit, DatabaseOf, ModelName};
use crate::generic::source::FromSite;
use crate::generic::template::{Page, ProvidesTemplates, TemplateName};
use crate::query_set::QuerySet;
use crate::templates::Context;
use crate::templates::objects::ViewObject;
use crate::view::View;

/// A view that shows one object: Django's `DetailView`.
///
/// `#[derive(DetailView)]` implements it from options. Its attributes, which options and setters
/// set, are those of [`DetailAttributes`].
///
/// # The context
///
/// `object`, the same under the name of the model (`book`) or `context_object_name`; and `view`,
/// `request` and `extra_context` as in every view with a template.
#[base(attributes = DetailAttributes, source = FromSite, crate = crate)]
pub trait DetailView: View<State: ProvidesTemplates> {
    /// Where the object comes from.
    type Query: QuerySet<Object: Serialize, Database: DatabaseOf<Self::State>>;

    /// The objects among which it is: Django's `get_queryset`.
    async fn queryset(&self) -> Result<Self::Query, Error>;

    /// The one of them that the request is about, by the captures of the view: what Django's
    /// `get_object` filters by.
    fn lookup(&self, query: Self::Query) -> Self::Query;

    /// How the object is called.
    fn model_name(&self) -> ModelName {
        ModelName { app_label: None, name: Self::Query::model_name() }
    }

    /// What the object is called in the template: Django's `get_context_object_name`.
    fn context_object_name(
        &self,
        object: &<Self::Query as QuerySet>::Object,
        configured: Option<Cow<'static, str>>,
    ) -> Option<Cow<'static, str>> {
        let _ = object;
        configured.or_else(|| self.model_name().name.map(Cow::Borrowed))
    }

    /// The templates of which the first that exists is shown: Django's `get_template_names`. An
    /// object that names its template does so here (Django's `template_name_field`). Where the view
    /// names none, and the model has none, it is `cbv/detail.html`, which has all columns.
    fn template_names(
        &self,
        object: &<Self::Query as QuerySet>::Object,
        configured: Option<TemplateName>,
        suffix: &str,
    ) -> Vec<TemplateName> {
        let _ = object;
        if let Some(name) = configured {
            return vec![name];
        }
        let default = Cow::Borrowed("cbv/detail.html");
        self.model_name().template(suffix).into_iter().chain([default]).collect()
    }

    /// What the template is given: Django's `get_context_data`. `object` is what is shown;
    /// `context` has what the view itself gives.
    async fn context(
        &self,
        object: &<Self::Query as QuerySet>::Object,
        context: Context,
    ) -> Result<Context, Error> {
        let _ = object;
        Ok(context)
    }

    /// Shows the object; 404 where there is none.
    #[handler(get)]
    async fn detail(
        self,
        Configured(attributes): Configured<DetailAttributes>,
        DataVisit { visit, database }: DataVisit<<Self::Query as QuerySet>::Database>,
    ) -> Result<Response, Error> {
        let view = Arc::new(ViewObject(self));
        let query = view.0.lookup(view.0.queryset().await?);
        let object = only(query.slice(&database, 0, Some(2)).await?)?;
        let DetailAttributes { extra_context, template_name, content_type, .. } = attributes;
        let suffix = &attributes.template_name_suffix;
        let names = view.0.template_names(&object, template_name.clone(), suffix);
        let called = view.0.context_object_name(&object, attributes.context_object_name);
        let shown = Value::from(Serde(&object));
        let seen = Value::from_dyn_object(view.clone());
        let (templates, mut context) = visit.context_without_captures(seen);
        if let Some(name) = called {
            context.insert_value(name, shown.clone());
        }
        context.insert_value("model_name", Value::from(view.0.model_name().name));
        context.insert_value("object", shown).merge(extra_context);
        let context = view.0.context(&object, context).await?;
        Page { templates, template_name, context, content_type }.render(&names)
    }
}

/// Django's `get()`: one, and not more.
fn only<T>(objects: Vec<T>) -> Result<T, Error> {
    let mut objects = objects.into_iter();
    match (objects.next(), objects.next()) {
        (Some(object), None) => Ok(object),
        (None, _) => Err(Error::http404("no object matches the query")),
        (Some(_), Some(_)) => Err(Error::server_error("more than one object matches the query")),
    }
}
