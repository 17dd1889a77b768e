//! The base of views that delete a row.

use std::ops::ControlFlow;
use std::sync::Arc;

use axum::http::{Extensions, StatusCode};
use axum::response::Response;
use cbv_macros::base;
use cbv_syntax::names::CONFIRM_DELETE_SUFFIX;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, IntoActiveModel as _, TransactionTrait as _,
};

use super::page::{Object, show};
use super::version::SameVersion;
use crate::error::Error;
use crate::extract::argument::Configured;
use crate::forms::model::cannot_be_deleted;
use crate::forms::{ModelFields, Refusal as _};
use crate::generic::detail::{DetailView, find};
use crate::generic::form::{
    FormAttributes, FormMixin, FormRequest, SuccessMessage, check_messages, posted, refuse, unbound,
};
use crate::generic::model_form::{BeforeWrite as _, ProvidesDatabase, RowFiles, commit};
use crate::generic::objects::{FromTemplatesAndDatabase, ObjectAttributes};
use crate::generic::page_request::PageRequest;
use crate::generic::template::{Part, ProvidesTemplates, TemplateAttributes};
use crate::query_set::QuerySet;
use crate::redirect_response::redirect_with;
use crate::templates::Context;
use crate::templates::objects::ViewObject;

/// A view that asks whether a row is to be deleted, and deletes it: Django's `DeleteView`.
///
/// `#[derive(DeleteView)]` implements it from options. The row is found as by a
/// [`DetailView`](crate::DetailView), whose hooks and attributes it has; beside them it has the attributes of
/// [`FormAttributes`]. Its form is empty, unless the view has one that confirms.
///
/// POST and DELETE do the same: both take the form, where Django's DELETE goes past it.
#[base(
    attributes = FormAttributes,
    source = FromTemplatesAndDatabase,
    crate = crate
)]
pub trait DeleteView:
    DetailView<
        Query: QuerySet<Object: ModelFields, Database = DatabaseConnection>,
        State: ProvidesTemplates + ProvidesDatabase,
    > + FormMixin
{
    /// Where the client goes once the row is deleted: Django's `get_success_url`. It is asked before
    /// that.
    fn success_url(&self, object: &<Self::Query as QuerySet>::Object) -> Result<String, Error>;

    /// What the client is told on its next page: Django's `success_message`. It is asked before
    /// the row is deleted, and added after it. On a router that keeps no messages nothing is deleted.
    fn success_message(&self, object: &<Self::Query as QuerySet>::Object) -> Option<String> {
        let _ = object;
        None
    }

    /// Whether the options of the view say a message.
    #[doc(hidden)]
    const __CBV_SAYS: bool = false;

    /// Does what belongs to the row that was deleted, in its transaction: Django's `form_valid`.
    /// `response` is the redirect to [`success_url`](Self::success_url). An error undoes the
    /// transaction; [`FormErrors`](crate::forms::FormErrors) show the page again.
    async fn form_valid(
        &self,
        object: &<Self::Query as QuerySet>::Object,
        transaction: &DatabaseTransaction,
        response: Response,
    ) -> Result<Response, Error> {
        let _ = (object, transaction);
        Ok(response)
    }

    /// Removes the files of the row once it is deleted.
    fn remove_files(&self, object: &<Self::Query as QuerySet>::Object, files: &mut RowFiles) {
        let _ = (object, files);
    }

    /// Shows the page from another handler than that of GET, with more context.
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

    /// Asks whether the row is to be deleted.
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
        let object = find(&view.0, &request.state.database()).await?;
        let conditions = request.conditions(&template);
        let version = match conditions.check(&view.0, &object).await? {
            ControlFlow::Continue(version) => version,
            ControlFlow::Break(answer) => return Ok(answer),
        };
        let mut form = unbound(&view.0, &attributes, request.new_form()).await?;
        let names = names.with_suffix(CONFIRM_DELETE_SUFFIX);
        let page = show(&view, &object, &mut form, request, template, names).await?;
        Ok(conditions.told(page, &version))
    }

    /// Deletes the row.
    #[handler(post, delete)]
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
        let object = find(&view.0, &database).await?;
        let conditions = request.conditions(&template);
        if let ControlFlow::Break(answer) = conditions.check(&view.0, &object).await? {
            return Ok(answer);
        }
        let form = request.new_form();
        let mut form = posted(&view.0, &attributes, form, &mut request).await?;
        if form.is_valid() {
            let preconditions = conditions.preconditions();
            let before = SameVersion { view: &view.0, object: &object, preconditions };
            match delete(&before, &database, &request.parts.extensions).await {
                Ok(response) => return Ok(part.redirected(response)),
                Err(error) => form.add_errors(error.errors()?),
            }
        }
        let page = show(
            &view,
            &object,
            &mut form,
            request,
            template,
            names.with_suffix(CONFIRM_DELETE_SUFFIX),
        )
        .await?;
        refuse(&view.0, &attributes, &part, &form, page).await
    }
}

/// Deletes a row, and answers with the redirect.
async fn delete<V: DeleteView>(
    before: &SameVersion<'_, V>,
    database: &DatabaseConnection,
    extensions: &Extensions,
) -> Result<Response, Error> {
    let SameVersion { view, object, .. } = before;
    let response = redirect_with(StatusCode::FOUND, view.success_url(object)?)?;
    let message = SuccessMessage::new(view.success_message(object), extensions)?;
    let transaction = database.begin().await?;
    if let Err(error) = before.check(&transaction).await {
        transaction.rollback().await?;
        return Err(error);
    }
    let row = (*object).clone().into_active_model();
    if let Err(error) = sea_orm::ActiveModelTrait::delete(row, &transaction).await {
        transaction.rollback().await?;
        return Err(cannot_be_deleted::<Object<V>>(error));
    }
    match view.form_valid(object, &transaction, response).await {
        Ok(response) => {
            let mut files = RowFiles::default();
            view.remove_files(object, &mut files);
            commit(transaction, files).await.map_err(cannot_be_deleted::<Object<V>>)?;
            message.add();
            Ok(response)
        }
        Err(error) => {
            transaction.rollback().await?;
            Err(error)
        }
    }
}
