//! The base of views that change a row.

use std::ops::ControlFlow;
use std::sync::Arc;

use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::FORM_SUFFIX;
use sea_orm::{DatabaseConnection, IntoActiveModel as _};
use serde::Serialize;

use super::page::show;
use super::version::SameVersion;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::forms::model::{FormColumns, RowOf, is_changed_meanwhile};
use crate::forms::{FormInstance, ModelForm, Refusal as _};
use crate::generic::detail::{DetailView, find};
use crate::generic::form::{FormAttributes, FormRequest, check_messages, posted, refuse, unbound};
use crate::generic::model_form::{ModelFormMixin, ModelOf, ProvidesDatabase, Saving, save};
use crate::generic::objects::{FromTemplatesAndDatabase, ObjectAttributes};
use crate::generic::page_request::PageRequest;
use crate::generic::template::{Part, ProvidesTemplates, TemplateAttributes};
use crate::query_set::QuerySet;
use crate::templates::Context;
use crate::templates::objects::ViewObject;

/// A view with a form that changes a row: Django's `UpdateView`.
///
/// `#[derive(UpdateView)]` implements it from options. The row is found as by a
/// [`DetailView`](crate::DetailView), whose hooks and attributes it has; beside them it has the attributes of
/// [`FormAttributes`].
///
/// # The context
///
/// `form`, and what a detail has. After a failed change the object is the row as it is stored, and the form
/// has what was typed.
#[base(
    attributes = FormAttributes,
    source = FromTemplatesAndDatabase,
    crate = crate
)]
pub trait UpdateView:
    DetailView<
        Query: QuerySet<Object = ModelOf<Self>, Database = DatabaseConnection>,
        State: ProvidesTemplates + ProvidesDatabase,
    > + ModelFormMixin<Form: ModelForm<Model: Serialize>>
{
    /// Shows the form from another handler than that of GET, with more context.
    async fn show_form(
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

    /// Shows the form of the row.
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
        let database = request.state.database();
        let object = find(&view.0, &database).await?;
        let conditions = request.conditions(&template);
        let version = match conditions.check(&view.0, &object).await? {
            ControlFlow::Continue(version) => version,
            ControlFlow::Break(answer) => return Ok(answer),
        };
        let form = request.new_form().of_stored(&object, &database).await?;
        let mut form = unbound(&view.0, &attributes, form).await?;
        let names = names.with_suffix(FORM_SUFFIX);
        let page = show(&view, &object, &mut form, request, template, names).await?;
        Ok(conditions.told(page, &version))
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
        let database = request.state.database();
        let mut object = find(&view.0, &database).await?;
        let conditions = request.conditions(&template);
        if let ControlFlow::Break(answer) = conditions.check(&view.0, &object).await? {
            return Ok(answer);
        }
        let form = request.new_form().of_stored(&object, &database).await?;
        let mut form = posted(&view.0, &attributes, form, &mut request).await?;
        if let Some(cleaned) = form.cleaned() {
            let row: RowOf<ModelOf<Self>> = object.clone().into_active_model();
            let extensions = &request.parts.extensions;
            let preconditions = conditions.preconditions();
            let before = SameVersion { view: &view.0, object: &object, preconditions };
            match save(&view.0, cleaned, row, Saving::Update, &database, extensions, &before).await
            {
                Ok(response) => return Ok(part.redirected(response)),
                Err(error) => {
                    if is_changed_meanwhile(&error) {
                        object = find(&view.0, &database).await?;
                        show_version(&view.0, &mut form, &object);
                    }
                    form.add_errors(error.errors()?);
                }
            }
        }
        let page =
            show(&view, &object, &mut form, request, template, names.with_suffix(FORM_SUFFIX))
                .await?;
        refuse(&view.0, &attributes, &part, &form, page).await
    }
}

/// The form saves what was typed over the row that its page shows now.
fn show_version<V: UpdateView>(view: &V, form: &mut FormInstance<V::Form>, object: &ModelOf<V>) {
    let columns = FormColumns::of::<V::Form>();
    if let Some(field) = view.lock().and_then(|lock| columns.field(lock)) {
        form.show_stored(field, object);
    }
}
