//! The base of lists.

use std::borrow::Cow;
use std::sync::Arc;

use axum::http::request::Parts;
use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::{LIST_SUFFIX, context as variables};
use minijinja::Value;
use serde::Serialize;

use super::attributes::ListAttributes;
use super::count::Count;
use super::parameters::ListParameters;
use crate::conditional::Variant;
use crate::error::Error;
use crate::error_pages::prefers_json_to_html;
use crate::extract::argument::Configured;
use crate::generic::objects::{
    AsJson, DatabaseOf, FromTemplatesAndDatabase, ModelName, ObjectAttributes, ObjectRequest,
    varied,
};
use crate::generic::page_request::PageRequest;
use crate::generic::template::{
    ProvidesTemplates, TemplateAttributes, TemplateName, TemplateRequest, TemplateResponse,
};
use crate::pagination::{ObjectList, PageLinks, PageNumber, Paginator, page_or_404};
use crate::query_set::QuerySet;
use crate::templates::Context;
use crate::templates::objects::ViewObject;
use crate::view::View;

/// A view that shows many objects: Django's `ListView`.
///
/// `#[derive(ListView)]` implements it from options. Its attributes, which options and setters set,
/// are those of [`TemplateAttributes`], [`ObjectAttributes`] and [`ListAttributes`].
///
/// # The context
///
/// `object_list`, the same under the name of the model (`book_list`) or `context_object_name`,
/// `page_obj`, `paginator`, `is_paginated` and `model_name`; `column_names` with related rows; `search` and `sorting` where the view
/// has them; and `view`, `request` and `extra_context` as in every view with a template.
#[base(
    attributes = (TemplateAttributes, ObjectAttributes, ListAttributes),
    source = FromTemplatesAndDatabase,
    has_variants,
    crate = crate
)]
pub trait ListView: View<State: ProvidesTemplates> {
    /// Where the objects come from.
    type Query: QuerySet<Object: Serialize, Database: DatabaseOf<Self::State>>;

    /// The objects, before they are counted and cut into pages: Django's `get_queryset`.
    async fn queryset(&self) -> Result<Self::Query, Error>;

    /// Those of them that the query string asks for, in its order. The options `search_fields` and
    /// `sortable_by` write it; by hand it is a call of [`ListParameters::search`] and one of
    /// [`ListParameters::sort`].
    fn filter_queryset(
        &self,
        query: Self::Query,
        parameters: &mut ListParameters,
    ) -> Result<Self::Query, Error> {
        let _ = parameters;
        Ok(query)
    }

    /// What the objects are called.
    fn model_name(&self) -> ModelName {
        ModelName { app_label: None, name: Self::Query::model_name() }
    }

    /// The columns of the objects, where they have related rows as well: a page of all columns leaves
    /// these out.
    fn column_names(&self) -> Option<Vec<&'static str>> {
        Self::Query::column_names()
    }

    /// How many objects are on a page: Django's `get_paginate_by`.
    fn paginate_by(&self, configured: Option<u64>) -> Option<u64> {
        configured
    }

    /// A last page with no more objects than these is added to the page before it: Django's
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

    /// The templates of which the first that exists is shown: Django's `get_template_names`. The
    /// last is named after the model, `book_list.html`.
    fn template_names(&self, configured: Option<TemplateName>, suffix: &str) -> Vec<TemplateName> {
        configured.into_iter().chain(self.model_name().template(suffix)).collect()
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

    /// How a client that prefers JSON is answered, by the handler of GET; with `None` by the page, as
    /// everybody. The option `json` writes it.
    fn json(&self) -> Option<AsJson<Self::Query>> {
        None
    }

    /// Which variant of the page is shown.
    #[doc(hidden)]
    fn __cbv_variant(&self, attributes: &Self::__CbvAttributes, parts: &Parts) -> Variant {
        let page = TemplateAttributes::variant_asked::<Self>(attributes, parts);
        match self.json() {
            Some(_) => page.or_json(prefers_json_to_html(&parts.headers)),
            None => page,
        }
    }

    /// Makes the page: Django's `render_to_response`. Another engine stands in here.
    async fn render_to_response(&self, response: TemplateResponse) -> Result<Response, Error> {
        response.render_named().await
    }

    /// Shows the list from another handler than that of GET, with more context: a form that was refused,
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
        let attributes = request.configured().await?;
        let (parts, state) = request.into_parts();
        let request = ObjectRequest::from_parts::<Self>(parts, &state)?.for_page();
        self.list(template, names, attributes, request).await
    }

    /// Shows the list.
    #[handler(get)]
    async fn list(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        Configured(attributes): Configured<ListAttributes>,
        ObjectRequest { request, database, is_for_page }: ObjectRequest<
            <Self::Query as QuerySet>::Database,
        >,
    ) -> Result<Response, Error> {
        let view = Arc::new(ViewObject(self));
        let query = view.0.queryset().await?;
        let allow_empty = view.0.allow_empty(attributes.allow_empty.unwrap_or(true));
        let list =
            FilteredList::of(&view.0, query, &database, &request, attributes, allow_empty).await?;
        let answer =
            Answering { request, template, names: names.with_suffix(LIST_SUFFIX), is_for_page };
        answer.with(&view, list, |_| {}).await
    }
}

/// What a list is answered with.
pub(in crate::generic) struct Answering {
    pub(in crate::generic) request: TemplateRequest,
    pub(in crate::generic) template: TemplateAttributes,
    pub(in crate::generic) names: ObjectAttributes,
    pub(in crate::generic) is_for_page: bool,
}

impl Answering {
    /// Answers with JSON, or with the page, whose template is given more.
    pub(in crate::generic) async fn with<V: ListView>(
        self,
        view: &Arc<ViewObject<V>>,
        list: FilteredList<<V::Query as QuerySet>::Object>,
        more: impl FnOnce(&mut Context),
    ) -> Result<Response, Error> {
        let Self { request, template, names, is_for_page } = self;
        let json = view.0.json().filter(|_| !is_for_page);
        if let Some(json) = &json
            && request.prefers_json()
        {
            let part = request.part(&template);
            return json.list(&list.objects, &list.links).map(|answer| part.varied(answer));
        }
        let page = show(view, list, request, template, names, more).await?;
        Ok(if json.is_some() { varied(page) } else { page })
    }
}

/// The objects of an answer, and what its template says about the others.
pub(in crate::generic) struct FilteredList<T> {
    objects: ObjectList<T>,
    parameters: ListParameters,
    links: PageLinks,
}

impl<T: Serialize + Send + Sync + 'static> FilteredList<T> {
    /// Those of a query that the request asks for. Views that stand on a list have queries of their
    /// own.
    pub(in crate::generic) async fn of<V>(
        view: &V,
        query: V::Query,
        database: &<V::Query as QuerySet>::Database,
        request: &TemplateRequest,
        attributes: ListAttributes,
        allow_empty: bool,
    ) -> Result<Self, Error>
    where
        V: ListView<Query: QuerySet<Object = T>>,
    {
        let (query, parameters, links) = Self::filtered(view, query, request, &attributes)?;
        let page = request.capture_or_parameter(&attributes.page_kwarg);
        let page = page.as_deref();
        let objects = object_list(view, query, database, &attributes, page, allow_empty).await?;
        Ok(Self { objects, parameters, links })
    }

    /// None of them, of a view that shows no objects: the database is not asked.
    #[cfg(feature = "dates")]
    pub(in crate::generic) fn none<V>(
        view: &V,
        query: V::Query,
        request: &TemplateRequest,
        attributes: &ListAttributes,
    ) -> Result<Self, Error>
    where
        V: ListView<Query: QuerySet<Object = T>>,
    {
        let (_, parameters, links) = Self::filtered(view, query, request, attributes)?;
        Ok(Self { objects: ObjectList::none(), parameters, links })
    }

    fn filtered<V: ListView>(
        view: &V,
        query: V::Query,
        request: &TemplateRequest,
        attributes: &ListAttributes,
    ) -> Result<(V::Query, ListParameters, PageLinks), Error> {
        let links = request.page_links(attributes.page_kwarg.clone());
        let mut parameters = ListParameters::new(attributes, links.clone());
        let query = view.filter_queryset(query, &mut parameters)?;
        Ok((query, parameters, links))
    }
}

/// Answers with a list: from its context through the hooks to the response.
async fn show<V: ListView>(
    view: &Arc<ViewObject<V>>,
    list: FilteredList<<V::Query as QuerySet>::Object>,
    request: TemplateRequest,
    template: TemplateAttributes,
    names: ObjectAttributes,
    more: impl FnOnce(&mut Context),
) -> Result<Response, Error> {
    let FilteredList { objects, parameters, links } = list;
    let suffix = names.template_name_suffix.unwrap_or_default();
    let mut response = request.response(view, template, |context| {
        parameters.fill(context);
        let objects = objects.fill(context, links);
        context.insert_value(variables::MODEL_NAME, Value::from(view.0.model_name().name));
        if let Some(columns) = view.0.column_names() {
            context.insert_value(variables::COLUMN_NAMES, Value::from(columns));
        }
        if let Some(name) = view.0.context_object_name(names.context_object_name) {
            context.insert_value(name, objects.clone());
        }
        context.insert_value(variables::OBJECT_LIST, objects);
        more(context);
    });
    response.template_names = view.0.template_names(response.template_name.clone(), &suffix);
    let context = response.context;
    response.context = view.0.context(objects.objects(), context).await?;
    view.0.render_to_response(response).await
}

/// The objects that are shown: those of the page that is asked for, or all of them. Django's
/// `paginate_queryset`.
async fn object_list<V: ListView>(
    view: &V,
    query: V::Query,
    database: &<V::Query as QuerySet>::Database,
    attributes: &ListAttributes,
    page: Option<&str>,
    allow_empty: bool,
) -> Result<ObjectList<<V::Query as QuerySet>::Object>, Error> {
    let query = query.in_deterministic_order();
    let nothing = || Error::http404("the list is empty, and `allow_empty` is false");
    let Some(per_page) = view.paginate_by(attributes.paginate_by).filter(|size| *size > 0) else {
        let list = ObjectList::all(&query, database).await?;
        return if list.objects().is_empty() && !allow_empty { Err(nothing()) } else { Ok(list) };
    };
    let count = view.count(&query, database, &attributes.count).await?;
    if count == Some(0) && !allow_empty {
        return Err(nothing());
    }
    let paginator = match count {
        Some(count) => Paginator::new(count, per_page),
        None => Paginator::uncounted(per_page),
    };
    let orphans = view.paginate_orphans(attributes.paginate_orphans);
    let paginator = paginator.orphans(orphans).allow_empty_first_page(allow_empty);
    let paginator = view.paginator(paginator);
    let page = page_or_404(&paginator, view.page_number(page, &paginator)?)?;
    ObjectList::of_page(&query, database, page).await
}
