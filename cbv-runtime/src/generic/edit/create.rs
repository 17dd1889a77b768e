//! The base of views that make a row.

use std::sync::Arc;

use axum::http::request::Parts;
use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::{FORM_SUFFIX, context as variables};
use minijinja::Value;
use sea_orm::{EntityName as _, ModelTrait};

use crate::conditional::Variant;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::forms::model::RowOf;
use crate::forms::{FormInstance, Refusal as _};
use crate::generic::form::{
    FormAttributes, FormRequest, check_messages, load, posted, refuse, unbound,
};
use crate::generic::model_form::{ModelFormMixin, ModelOf, ProvidesDatabase, Saving, save};
use crate::generic::objects::{FromTemplatesAndDatabase, ModelName, ObjectAttributes};
use crate::generic::page_request::PageRequest;
use crate::generic::template::{
    Part, ProvidesTemplates, TemplateAttributes, TemplateName, TemplateResponse,
};
use crate::templates::Context;
use crate::templates::objects::ViewObject;
use crate::view::View;

/// A view with a form that makes a row: Django's `CreateView`.
///
/// `#[derive(CreateView)]` implements it from options. Its attributes, which options and setters set,
/// are those of [`TemplateAttributes`], [`ObjectAttributes`] and [`FormAttributes`].
///
/// # The context
///
/// `form`; and `view`, `request` and `extra_context` as in every view with a template.
#[base(
    attributes = (TemplateAttributes, ObjectAttributes, FormAttributes),
    source = FromTemplatesAndDatabase,
    has_variants,
    crate = crate
)]
pub trait CreateView: ModelFormMixin + View<State: ProvidesTemplates + ProvidesDatabase> {
    /// What the model is called.
    fn model_name(&self) -> ModelName {
        let table = <ModelOf<Self> as ModelTrait>::Entity::default().table_name();
        ModelName { app_label: None, name: Some(table) }
    }

    /// The templates of which the first that exists is shown: Django's `get_template_names`. Where the
    /// view names none, it is named after the model, `book_form.html`.
    fn template_names(&self, configured: Option<TemplateName>, suffix: &str) -> Vec<TemplateName> {
        if let Some(name) = configured {
            return vec![name];
        }
        self.model_name().template(suffix).into_iter().collect()
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
        let names = request.configured().await?;
        let attributes = request.configured().await?;
        let (parts, state) = request.into_parts();
        self.get(template, names, attributes, FormRequest::without_body(parts, state)).await
    }

    /// Shows an empty form.
    #[handler(get)]
    async fn get(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        Configured(attributes): Configured<FormAttributes>,
        request: FormRequest<Self::State>,
    ) -> Result<Response, Error> {
        check_messages(Self::__CBV_SAYS, &request.parts.extensions)?;
        let view = Arc::new(ViewObject(self));
        let mut form = unbound(&view.0, &attributes, request.new_form()).await?;
        show(&view, &mut form, request, template, names).await
    }

    /// Saves what was posted.
    #[handler(post, put)]
    async fn post(
        self,
        Configured(template): Configured<TemplateAttributes>,
        Configured(names): Configured<ObjectAttributes>,
        Configured(attributes): Configured<FormAttributes>,
        mut request: FormRequest<Self::State>,
    ) -> Result<Response, Error> {
        check_messages(Self::__CBV_SAYS, &request.parts.extensions)?;
        let view = Arc::new(ViewObject(self));
        let part = Part::asked(&template, &request.parts.headers);
        let form = request.new_form();
        let mut form = posted(&view.0, &attributes, form, &mut request).await?;
        if let Some(cleaned) = form.cleaned() {
            let row = <RowOf<ModelOf<Self>> as Default>::default();
            let database = request.state.database();
            let extensions = &request.parts.extensions;
            match save(&view.0, cleaned, row, Saving::Insert, &database, extensions, &()).await {
                Ok(response) => return Ok(part.redirected(response)),
                Err(error) => form.add_errors(error.errors()?),
            }
        }
        let page = show(&view, &mut form, request, template, names).await?;
        refuse(&view.0, &attributes, &part, &form, page).await
    }
}

/// The page with the form.
async fn show<V: CreateView>(
    view: &Arc<ViewObject<V>>,
    form: &mut FormInstance<V::Form>,
    request: FormRequest<V::State>,
    template: TemplateAttributes,
    names: ObjectAttributes,
) -> Result<Response, Error> {
    let request = load::<V>(form, request).await?;
    let form = &*form;
    let suffix = names.with_suffix(FORM_SUFFIX).template_name_suffix.unwrap_or_default();
    let mut response = request.response(view, template, |context| {
        context
            .insert_value(variables::MODEL_NAME, Value::from(view.0.model_name().name))
            .insert_value(variables::FORM, Value::from(form));
    });
    let configured = response.template_name.clone();
    response.template_names = view.0.template_names(configured, &suffix);
    let context = response.context;
    response.context = view.0.context(form, context).await?;
    view.0.render_to_response(response).await
}
