//! The base of details.

use std::borrow::Cow;
use std::ops::ControlFlow;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::{DETAIL_SUFFIX, context as variables};
use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use crate::conditional::{ETag, LastModified};
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::objects::{
    AsJson, DatabaseOf, FromTemplatesAndDatabase, ModelName, ObjectAttributes, ObjectConditions,
    ObjectRequest, varied,
};
use crate::generic::page_request::PageRequest;
use crate::generic::template::{
    ProvidesTemplates, TemplateAttributes, TemplateName, TemplateRequest, TemplateResponse,
};
use crate::query_set::{DoesNotExist, QuerySet, only};
use crate::templates::Context;
use crate::templates::objects::ViewObject;
use crate::view::View;

/// A view that shows one object: Django's `DetailView`.
///
/// `#[derive(DetailView)]` implements it from options. Its attributes, which options and setters
/// set, are those of [`TemplateAttributes`] and [`ObjectAttributes`].
///
/// # The context
///
/// `object`, the same under the name of the model (`book`) or `context_object_name`; and `view`,
/// `request` and `extra_context` as in every view with a template.
#[base(
    attributes = (TemplateAttributes, ObjectAttributes),
    source = FromTemplatesAndDatabase,
    crate = crate
)]
pub trait DetailView: View<State: ProvidesTemplates> {
    /// Where the object comes from.
    type Query: QuerySet<Object: Serialize, Database: DatabaseOf<Self::State>>;

    /// The objects among which it is: Django's `get_queryset`.
    async fn queryset(&self) -> Result<Self::Query, Error>;

    /// The one of them that the request is about, by the captures of the view: what Django's
    /// `get_object` filters by.
    fn lookup(&self, query: Self::Query) -> Self::Query;

    /// What the object is called.
    fn model_name(&self) -> ModelName {
        ModelName { app_label: None, name: Self::Query::model_name() }
    }

    /// The columns of the objects, where they have related rows as well: a page of all columns leaves
    /// these out.
    fn column_names(&self) -> Option<Vec<&'static str>> {
        Self::Query::column_names()
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
    /// names none, it is named after the model, `book_detail.html`.
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
        self.model_name().template(suffix).into_iter().collect()
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

    /// Whether this request may have the object: a test of the row, as `user_passes_test` is one of the user. It is asked
    /// once the object is found, and before anything is shown, saved or deleted, whatever the verb is. With `false` the
    /// answer is 403; with an error that is a 404, that of an object which does not exist, to the byte.
    async fn object_test(&self, object: &<Self::Query as QuerySet>::Object) -> Result<bool, Error> {
        let _ = object;
        Ok(true)
    }

    /// The version of the object: the option `etag`. A client that has it is answered with 304, one that changes another
    /// with 412. It is asked once the object is found; of a row that is changed once more, within the transaction.
    ///
    /// Parts of the page and JSON have tags of their own, which are made of this one.
    async fn etag(
        &self,
        object: &<Self::Query as QuerySet>::Object,
    ) -> Result<Option<ETag>, Error> {
        let _ = object;
        Ok(None)
    }

    /// When the object was last changed: the option `last_modified`. It is asked when [`etag`](Self::etag) is.
    async fn last_modified(
        &self,
        object: &<Self::Query as QuerySet>::Object,
    ) -> Result<Option<LastModified>, Error> {
        let _ = object;
        Ok(None)
    }

    /// How a client that prefers JSON is answered, by the handler of GET; with `None` by the page, as
    /// everybody. The option `json` writes it.
    fn json(&self) -> Option<AsJson<Self::Query>> {
        None
    }

    /// Makes the page: Django's `render_to_response`. Another engine stands in here.
    async fn render_to_response(&self, response: TemplateResponse) -> Result<Response, Error> {
        response.render_named().await
    }

    /// Shows the object from another handler than that of GET, with more context: a form that was refused,
    /// with what is wrong with it. `context` comes over `extra_context`, and the hook
    /// [`context`](Self::context) over both.
    ///
    /// A handler takes [`PageRequest`] for it.
    async fn show(
        self,
        mut request: PageRequest<Self>,
        context: Context,
    ) -> Result<Response, Error> {
        let template = request.page_with(context).await?;
        let names = request.configured().await?;
        let (parts, state) = request.into_parts();
        let request = ObjectRequest::from_parts::<Self>(parts, &state)?.for_page();
        self.detail(template, names, request).await
    }

    /// Shows the object; 404 where there is none.
    #[handler(get)]
    async fn detail(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        ObjectRequest { request, database, is_for_page }: ObjectRequest<
            <Self::Query as QuerySet>::Database,
        >,
    ) -> Result<Response, Error> {
        let view = Arc::new(ViewObject(self));
        let object = find(&view.0, &database).await?;
        answer(&view, &object, request, is_for_page, template, names, |_| {}).await
    }
}

/// Answers with an object: with JSON, or with the page, whose template is given more.
pub(in crate::generic) async fn answer<V: DetailView>(
    view: &Arc<ViewObject<V>>,
    object: &<V::Query as QuerySet>::Object,
    request: TemplateRequest,
    is_for_page: bool,
    template: TemplateAttributes,
    names: ObjectAttributes,
    more: impl FnOnce(&mut Context),
) -> Result<Response, Error> {
    let json = view.0.json().filter(|_| !is_for_page);
    let part = request.part(&template);
    let is_json = json.is_some() && request.prefers_json();
    let conditions = if is_for_page {
        ObjectConditions::none()
    } else {
        let page = part.variant();
        let variant = if json.is_some() { page.or_json(is_json) } else { page };
        ObjectConditions::of(request.head(), variant)
    };
    let version = match conditions.check(&view.0, object).await? {
        ControlFlow::Continue(version) => version,
        ControlFlow::Break(answer) => return Ok(answer),
    };
    if let Some(json) = json.as_ref().filter(|_| is_json) {
        let answer = part.varied(json.object(object)?);
        return Ok(conditions.told(answer, &version));
    }
    let names = names.with_suffix(DETAIL_SUFFIX);
    let page = show_with(view, object, request, template, names, more).await?;
    Ok(conditions.told(if json.is_some() { varied(page) } else { page }, &version))
}

/// The object that a view is about; 404 where there is none. Whoever finds it in another way asks [`test`] as well.
pub(in crate::generic) async fn find<V: DetailView>(
    view: &V,
    database: &<V::Query as QuerySet>::Database,
) -> Result<<V::Query as QuerySet>::Object, Error> {
    let query = view.lookup(view.queryset().await?);
    find_in(view, &query, database).await
}

/// The only object of a query; 404 where there is none.
pub(in crate::generic) async fn find_in<V: DetailView>(
    view: &V,
    query: &V::Query,
    database: &<V::Query as QuerySet>::Database,
) -> Result<<V::Query as QuerySet>::Object, Error> {
    let object = only(query.slice(database, 0, Some(2)).await?, view.model_name().name)?;
    test(view, &object).await?;
    Ok(object)
}

/// Whether the request may have an object that was found: [`DetailView::object_test`].
pub(in crate::generic) async fn test<V: DetailView>(
    view: &V,
    object: &<V::Query as QuerySet>::Object,
) -> Result<(), Error> {
    match view.object_test(object).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Error::permission_denied("permission denied")),
        // Nobody can tell it from an object that there is not.
        Err(error) if error.status() == StatusCode::NOT_FOUND => {
            Err(Error::from(DoesNotExist { model: view.model_name().name }))
        }
        Err(error) => Err(error),
    }
}

/// Answers with an object: from its context through the hooks to the response. Views that stand on
/// a detail find their object in their own way, and answer in this one; `more` is what they give their
/// template beside the object.
pub(in crate::generic) async fn show_with<V: DetailView>(
    view: &Arc<ViewObject<V>>,
    object: &<V::Query as QuerySet>::Object,
    request: TemplateRequest,
    template: TemplateAttributes,
    names: ObjectAttributes,
    more: impl FnOnce(&mut Context),
) -> Result<Response, Error> {
    let suffix = names.template_name_suffix.unwrap_or_default();
    let mut response = request.response(view, template, |context| {
        let shown = Value::from(Serde(object));
        if let Some(columns) = view.0.column_names() {
            context.insert_value(variables::COLUMN_NAMES, Value::from(columns));
        }
        if let Some(name) = view.0.context_object_name(object, names.context_object_name) {
            context.insert_value(name, shown.clone());
        }
        context
            .insert_value(variables::MODEL_NAME, Value::from(view.0.model_name().name))
            .insert_value(variables::OBJECT, shown);
        more(context);
    });
    let configured = response.template_name.clone();
    response.template_names = view.0.template_names(object, configured, &suffix);
    let context = response.context;
    response.context = view.0.context(object, context).await?;
    view.0.render_to_response(response).await
}
