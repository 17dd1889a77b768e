//! The base.

use std::future::Future;
use std::sync::Arc;

use axum::http::request::Parts;
use axum::response::Response;
use cbv_macros::base;

use super::attributes::{TemplateAttributes, TemplateName};
use super::names_template::names_template;
use super::provided::ProvidesTemplates;
use super::request::TemplateRequest;
use super::response::TemplateResponse;
use crate::conditional::Variant;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::generic::page_request::PageRequest;
use crate::templates::objects::ViewObject;
use crate::templates::{Context, Templates};

use crate::view::View;

/// A view that shows a template: Django's `TemplateView`.
///
/// `#[derive(TemplateView)]` implements it from options; this is the long form:
///
/// ```
/// use cbv::generic::TemplateName;
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
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let templates = Templates::from_sources([("about.html", "{{ language }}, since {{ year }}")])?;
/// let client = cbv::testing::Client::view_with_state("/{language}", About::as_view(), templates);
/// assert_eq!(client.get("/fr").await.text(), "fr, since 2008");
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
///
/// # The context
///
/// From low to high, as in Django: `view`, the captures of the route, `extra_context`, and what the
/// hook [`context`](Self::context) adds. So a capture that is called `view` hides the view.
/// `request`, `url()` and `static()` are there in every template.
///
/// # State
///
/// The templates come from the axum state. A view without `#[view(state = ..)]` has [`Templates`]
/// as its state.
///
/// # Another engine
///
/// [`render_to_response`](Self::render_to_response) makes the page. A template of askama's is a
/// struct, and renders itself:
///
/// ```
/// use axum::response::Response;
/// use cbv::generic::TemplateResponse;
/// use cbv::prelude::*;
/// use cbv::{Error, TemplateView};
///
/// #[derive(View)]
/// #[view(base = TemplateView)]
/// struct Hello {
///     #[view(path)]
///     name: String,
/// }
///
/// # struct HelloPage<'a> { name: &'a str }
/// # impl HelloPage<'_> {
/// #     fn render(&self) -> Result<String, std::fmt::Error> { Ok(format!("Hello, {}!", self.name)) }
/// # }
/// // #[derive(askama::Template)]
/// // #[template(path = "hello.html")]
/// // struct HelloPage<'a> { name: &'a str }
///
/// impl TemplateView for Hello {
///     async fn render_to_response(&self, response: TemplateResponse) -> Result<Response, Error> {
///         let text = HelloPage { name: &self.name }.render()?;
///         Ok(response.show(text))
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// # let none: [(&str, &str); 0] = [];
/// # let state = Templates::from_sources(none).unwrap();
/// # let client = cbv::testing::Client::view_with_state("/{name}", Hello::as_view(), state);
/// # assert_eq!(client.get("/Ada").await.text(), "Hello, Ada!");
/// # });
/// ```
#[base(attributes = TemplateAttributes, state = Templates, has_variants, crate = crate)]
pub trait TemplateView: View<State: ProvidesTemplates> {
    /// The templates of which the first that exists is shown: Django's `get_template_names`.
    /// `configured` is the attribute `template_name`.
    ///
    /// A view that neither names a template nor overrides this hook or
    /// [`render_to_response`](Self::render_to_response) is an error of `cargo build`. One whose
    /// routes name the template says so: `base = TemplateView(template_name = None)`.
    fn template_names(&self, configured: Option<TemplateName>) -> Vec<TemplateName> {
        const { names_template::<Self>() };
        configured.into_iter().collect()
    }

    /// What the template is given: Django's `get_context_data`. `context` has what the view itself
    /// gives; nothing of it can be forgotten.
    async fn context(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }

    /// Which variant of the page is shown.
    #[doc(hidden)]
    fn __cbv_variant(&self, attributes: &Self::__CbvAttributes, parts: &Parts) -> Variant {
        TemplateAttributes::variant_asked::<Self>(attributes, parts)
    }

    /// Makes the page: Django's `render_to_response`. Another engine stands in here.
    fn render_to_response(
        &self,
        response: TemplateResponse,
    ) -> impl Future<Output = Result<Response, Error>> + Send {
        let names = self.template_names(response.template_name.clone());
        response.render_first(names)
    }

    /// Shows the template from another handler than that of GET, with more context: a form that was refused,
    /// with what is wrong with it. `context` comes over `extra_context`, and the hook
    /// [`context`](Self::context) over both.
    ///
    /// A handler takes [`PageRequest`] for it, which has an example.
    async fn show(
        self,
        mut request: PageRequest<Self>,
        context: Context,
    ) -> Result<Response, Error> {
        let template = request.page_with(context).await?;
        let (parts, state) = request.into_parts();
        self.get(template, TemplateRequest::from_parts::<Self>(parts, &state)?).await
    }

    /// Shows the template.
    #[handler(get)]
    async fn get(
        self,
        Configured(template): Configured<TemplateAttributes>,
        request: TemplateRequest,
    ) -> Result<Response, Error> {
        let view = Arc::new(ViewObject(self));
        let mut response = request.response_with_captures(&view, template, |_| {});
        let context = std::mem::take(&mut response.context);
        response.context = view.0.context(context).await?;
        view.0.render_to_response(response).await
    }
}
