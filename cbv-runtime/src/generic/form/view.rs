//! The base of views with a form of their own.

use std::sync::Arc;

use axum::http::request::Parts;
use axum::http::{Extensions, StatusCode};
use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::context as variables;
use minijinja::Value;

use super::attributes::FormAttributes;
use super::message::{SuccessMessage, check_messages};
use super::mixin::FormMixin;
use super::request::FormRequest;
use super::step::{load, posted, refuse, unbound};
use crate::conditional::Variant;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::forms::{Form, FormInstance, Refusal as _};
use crate::generic::page_request::PageRequest;
use crate::generic::template::{
    Part, ProvidesTemplates, TemplateAttributes, TemplateName, TemplateResponse, names_template,
};
use crate::redirect_response::redirect_with;
use crate::templates::objects::ViewObject;
use crate::templates::{Context, Templates};
use crate::view::View;

/// A view that shows a form, and does something with what was posted: Django's `FormView`.
///
/// `#[derive(FormView)]` implements it from options. Its attributes, which options and setters set,
/// are those of [`TemplateAttributes`] and [`FormAttributes`].
///
/// ```
/// use axum::response::Response;
/// use cbv::forms::FormInstance;
/// use cbv::generic::FormMixin;
/// use cbv::prelude::*;
/// use cbv::{Error, FormView};
///
/// #[derive(Form)]
/// struct Contact {
///     #[form(max_length = 20)]
///     name: String,
/// }
///
/// #[derive(View)]
/// #[view(base = FormView(template_name = None))]
/// struct ContactView;
///
/// impl FormMixin for ContactView {
///     type Form = Contact;
/// }
///
/// impl FormView for ContactView {
///     fn success_url(&self, contact: &Contact) -> Result<String, Error> {
///         Ok(format!("/thanks/?name={}", contact.name))
///     }
/// }
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let templates = Templates::from_sources([("contact.html", "{{ form.name.errors }}")])?;
/// let view = ContactView::as_view().template_name("contact.html");
/// let client = cbv::testing::Client::view_with_state("/", view, templates);
/// let answer = client.post("/").form(&[("name", "Ada")]).await;
/// assert_eq!(answer.header("location"), Some("/thanks/?name=Ada"));
/// let answer = client.post("/").form(&[("name", "")]).await;
/// assert_eq!(answer.status(), 200);
/// assert!(answer.text().contains("This field is required."));
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
///
/// # The context
///
/// `form`; and `view`, `request`, the captures and `extra_context` as in every view with a template.
#[base(
    attributes = (TemplateAttributes, FormAttributes),
    state = Templates,
    has_variants,
    crate = crate
)]
pub trait FormView: FormMixin + View<State: ProvidesTemplates> {
    /// Where the client goes after a valid form: Django's `get_success_url`.
    fn success_url(&self, form: &<Self::Form as Form>::Cleaned) -> Result<String, Error>;

    /// What the client is told on its next page: Django's `success_message`. It is asked before
    /// [`form_valid`](Self::form_valid), and added after it. A router that keeps no messages is an
    /// error before anything is done.
    fn success_message(&self, form: &<Self::Form as Form>::Cleaned) -> Option<String> {
        let _ = form;
        None
    }

    /// Whether the options of the view say a message.
    #[doc(hidden)]
    const __CBV_SAYS: bool = false;

    /// Does what the form is for: Django's `form_valid`. `response` is the redirect to
    /// [`success_url`](Self::success_url). [`FormErrors`](crate::forms::FormErrors) as the error
    /// show the form again.
    async fn form_valid(
        &self,
        form: &<Self::Form as Form>::Cleaned,
        response: Response,
    ) -> Result<Response, Error> {
        let _ = form;
        Ok(response)
    }

    /// The templates of which the first that exists is shown: Django's `get_template_names`.
    fn template_names(&self, configured: Option<TemplateName>) -> Vec<TemplateName> {
        const { names_template::<Self>() };
        configured.into_iter().collect()
    }

    /// What the template is given: Django's `get_context_data`. `context` has what the view itself
    /// gives.
    async fn context(
        &self,
        form: &FormInstance<Self::Form>,
        context: Context,
    ) -> Result<Context, Error> {
        let _ = form;
        Ok(context)
    }

    /// Which variant of the page is shown.
    #[doc(hidden)]
    fn __cbv_variant(&self, attributes: &Self::__CbvAttributes, parts: &Parts) -> Variant {
        TemplateAttributes::variant_asked::<Self>(attributes, parts)
    }

    /// Makes the page: Django's `render_to_response`. Another engine stands in here.
    async fn render_to_response(&self, response: TemplateResponse) -> Result<Response, Error> {
        response.render_named().await
    }

    /// Shows the form from another handler than that of GET, with more context.
    async fn show(
        self,
        mut request: PageRequest<Self>,
        context: Context,
    ) -> Result<Response, Error> {
        let template = request.page_with(context).await?;
        let attributes = request.configured().await?;
        let (parts, state) = request.into_parts();
        self.get(template, attributes, FormRequest::without_body(parts, state)).await
    }

    /// Shows the form.
    #[handler(get)]
    async fn get(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(attributes): Configured<FormAttributes>,
        request: FormRequest<Self::State>,
    ) -> Result<Response, Error> {
        check_messages(Self::__CBV_SAYS, &request.parts.extensions)?;
        let view = Arc::new(ViewObject(self));
        let mut form = unbound(&view.0, &attributes, request.new_form()).await?;
        show(&view, &mut form, request, template).await
    }

    /// Takes what was posted.
    #[handler(post, put)]
    async fn post(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(attributes): Configured<FormAttributes>,
        mut request: FormRequest<Self::State>,
    ) -> Result<Response, Error> {
        check_messages(Self::__CBV_SAYS, &request.parts.extensions)?;
        let view = Arc::new(ViewObject(self));
        let part = Part::asked(&template, &request.parts.headers);
        let form = request.new_form();
        let mut form = posted(&view.0, &attributes, form, &mut request).await?;
        if let Some(cleaned) = form.cleaned() {
            match succeed(&view.0, cleaned, &request.parts.extensions).await {
                Ok(response) => return Ok(part.redirected(response)),
                Err(error) => form.add_errors(error.errors()?),
            }
        }
        let page = show(&view, &mut form, request, template).await?;
        refuse(&view.0, &attributes, &part, &form, page).await
    }
}

async fn succeed<V: FormView>(
    view: &V,
    cleaned: &<V::Form as Form>::Cleaned,
    extensions: &Extensions,
) -> Result<Response, Error> {
    let response = redirect_with(StatusCode::FOUND, view.success_url(cleaned)?)?;
    let message = SuccessMessage::new(view.success_message(cleaned), extensions)?;
    let response = view.form_valid(cleaned, response).await?;
    message.add();
    Ok(response)
}

/// The page with the form.
async fn show<V: FormView>(
    view: &Arc<ViewObject<V>>,
    form: &mut FormInstance<V::Form>,
    request: FormRequest<V::State>,
    template: TemplateAttributes,
) -> Result<Response, Error> {
    let request = load::<V>(form, request).await?;
    let form = &*form;
    let mut response = request.response_with_captures(view, template, |context| {
        context.insert_value(variables::FORM, Value::from(form));
    });
    response.template_names = view.0.template_names(response.template_name.clone());
    let context = response.context;
    response.context = view.0.context(form, context).await?;
    view.0.render_to_response(response).await
}
