//! Django's `TemplateView`.

use std::borrow::Cow;

use axum::extract::{FromRef, FromRequest, Request, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use cbv_macros::{Attributes, View, base};
use minijinja::Value;

use super::exchange::{Captured, Exchange};
use crate::argument::Configured;
use crate::as_view::AsView;
use crate::attributes::IntoAttribute;
use crate::converter::Kind;
use crate::error::Error;
use crate::templates::{Context, HttpRequest, Templates};
use crate::view::View;

/// The name of a template, as `books/list.html`, below the folder of templates.
pub type TemplateName = Cow<'static, str>;

/// A state that gives templates: every one that [`Templates`] can be taken out of.
///
/// Generic views that show a template ask it of their state. A view that names no state has
/// `Templates` as its state.
#[diagnostic::on_unimplemented(
    message = "the state `{Self}` has no templates",
    label = "`Templates` cannot be taken out of it",
    note = "implement `axum::extract::FromRef<{Self}>` for `cbv::Templates`, or write `#[derive(FromRef)]` on a state with a field of that type"
)]
pub trait ProvidesTemplates {
    /// The templates.
    fn templates(&self) -> Templates;
}

#[diagnostic::do_not_recommend]
impl<S> ProvidesTemplates for S
where
    Templates: FromRef<S>,
{
    fn templates(&self) -> Templates {
        Templates::from_ref(self)
    }
}

/// What a [`TemplateView`] shows, and how.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct TemplateAttributes {
    /// The template.
    #[view(default)]
    pub template_name: Option<TemplateName>,
    /// The `Content-Type`; `text/html; charset=utf-8` without it.
    #[view(default)]
    pub content_type: Option<HeaderValue>,
    /// What the template is given beside what the view gives it.
    #[view(default)]
    pub extra_context: Context,
}

/// A view that shows a template: Django's `TemplateView`.
///
/// `#[derive(TemplateView)]` implements it from options; this is the long form:
///
/// ```no_run
/// use cbv::prelude::*;
/// use cbv::{Error, TemplateView};
///
/// #[derive(View)]
/// #[view(base = TemplateView)]
/// struct About {
///     #[view(path)]
///     language: String,
/// }
///
/// impl TemplateView for About {
///     fn template_names(&self, _: Option<TemplateName>) -> Vec<TemplateName> {
///         vec![format!("about_{}.html", self.language).into(), "about.html".into()]
///     }
///
///     async fn context(&self, context: Context) -> Result<Context, Error> {
///         Ok(context.with("year", 2008))
///     }
/// }
/// # use cbv::generic::TemplateName;
/// ```
///
/// # The context
///
/// From low to high, as in Django: the captures of the route, `view`, `extra_context`, and what
/// the hook [`context`](Self::context) adds. A capture that is called `view` hides the view.
/// `request`, `url()`, `static()` and `csrf_input()` are there in every template.
///
/// # State
///
/// The templates come from the axum state. A view without `#[view(state = ..)]` has [`Templates`]
/// as its state.
#[base(attributes = TemplateAttributes, state = Templates, crate = crate)]
pub trait TemplateView: View<State: ProvidesTemplates> {
    /// The templates of which the first that exists is shown: Django's `get_template_names`.
    /// `configured` is the attribute `template_name`.
    fn template_names(&self, configured: Option<TemplateName>) -> Vec<TemplateName> {
        configured.into_iter().collect()
    }

    /// What the template is given: Django's `get_context_data`. `context` has what the view itself
    /// gives; nothing of it can be forgotten.
    async fn context(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }

    /// Makes the page: Django's `render_to_response`. Another engine stands in here.
    async fn render_to_response(&self, page: Page) -> Result<Response, Error> {
        page.render()
    }

    /// Shows the template.
    #[handler(get)]
    async fn get(
        &self,
        Configured(attributes): Configured<TemplateAttributes>,
        State(state): State<Self::State>,
        visit: Visit,
    ) -> Result<Response, Error> {
        let TemplateAttributes { template_name, content_type, extra_context } = attributes;
        let mut context = visit.context(self.__cbv_describe());
        context.merge(extra_context);
        let context = self.context(context).await?;
        let templates = state.templates();
        let names = self.template_names(template_name);
        self.render_to_response(Page { templates, names, context, content_type }).await
    }
}

/// A page before it is rendered: what [`TemplateView::render_to_response`] is given.
#[derive(Debug)]
#[non_exhaustive]
pub struct Page {
    /// The templates of the application.
    pub templates: Templates,
    /// The names of which the first is shown that exists.
    pub names: Vec<TemplateName>,
    /// What the template is given.
    pub context: Context,
    /// The `Content-Type`; `text/html; charset=utf-8` without it.
    pub content_type: Option<HeaderValue>,
}

impl Page {
    /// Renders the template.
    ///
    /// # Errors
    ///
    /// When there is none of that name, or rendering fails.
    pub fn render(self) -> Result<Response, Error> {
        if self.names.is_empty() {
            let message =
                "the view names no template: set `template_name`, or override `template_names`";
            return Err(Error::server_error(message));
        }
        let text = match self.names.as_slice() {
            [name] => self.templates.render(name, &self.context)?,
            names => self.templates.render_first(names, &self.context)?,
        };
        Ok(self.show(text))
    }

    /// A text as the page: what another engine has rendered.
    #[must_use]
    pub fn show(self, text: impl Into<axum::body::Body>) -> Response {
        let html = const { HeaderValue::from_static("text/html; charset=utf-8") };
        let content_type = self.content_type.unwrap_or(html);
        ([(CONTENT_TYPE, content_type)], text.into()).into_response()
    }
}

/// The request of a view that shows a template. It takes what it needs, so that nothing is copied.
pub struct Visit {
    request: HttpRequest,
    exchange: Exchange,
}

impl<S: Sync> FromRequest<S> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, _: &S) -> Result<Self, Self::Rejection> {
        let (mut parts, _) = request.into_parts();
        let exchange = Exchange::of(&mut parts).await;
        Ok(Self { request: HttpRequest::from(parts), exchange })
    }
}

impl Visit {
    /// What every template is given: the captures, the request, and the view.
    fn context(self, view: Value) -> Context {
        let mut context = Context::new();
        context.insert_value("view", view);
        for capture in self.exchange.captures {
            let value = value(&capture);
            context.insert_value(capture.name, value);
        }
        context.set_request(self.request);
        context
    }
}

/// A capture with the type that its pattern gives it: a template can count with a number.
fn value(Captured { text, kind, .. }: &Captured) -> Value {
    let number = || text.parse::<i128>().ok();
    match kind {
        Kind::Unsigned | Kind::Signed => number().map_or_else(|| text.into(), Value::from),
        Kind::Boolean => Value::from(text == "true"),
        Kind::Text | Kind::Slug | Kind::Unknown => text.into(),
    }
}

/// The ready-made view that shows a template: Django's `TemplateView.as_view(..)`; [`template`]
/// makes one.
#[derive(View)]
#[view(base = TemplateView, crate = crate)]
pub struct Template;

impl TemplateView for Template {}

/// A view that shows a template, for a table of routes: Django's
/// `TemplateView.as_view(template_name=..)`.
///
/// ```
/// use axum::Router;
/// use cbv::generic::template;
/// use cbv::prelude::*;
///
/// let templates = Templates::from_sources([("about.html", "<p>{{ title }}, {{ language }}</p>")])?;
/// let app = Router::new()
///     .view("/about/{language}", template("about.html").extra_context([("title", "About")]))
///     .with_state(templates);
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// assert_eq!(client.get("/about/en").await.text(), "<p>About, en</p>");
/// # });
/// # Ok::<(), cbv::Error>(())
/// ```
///
/// `template!("about.html")` is the same, and does not compile without that template.
#[must_use]
pub fn template(name: impl IntoAttribute<Option<TemplateName>>) -> AsView<Template> {
    Template::as_view().template_name(name)
}

impl<K: Into<Cow<'static, str>>, V: serde::Serialize, const N: usize> IntoAttribute<Context>
    for [(K, V); N]
{
    fn into_attribute(self) -> Context {
        self.into()
    }
}

/// # Panics
///
/// Of a text that cannot be the value of a header. It is given when the application starts.
impl IntoAttribute<Option<HeaderValue>> for &'static str {
    #[track_caller]
    fn into_attribute(self) -> Option<HeaderValue> {
        Some(HeaderValue::from_static(self))
    }
}
