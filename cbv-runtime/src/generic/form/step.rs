//! From the form of a view to the one of a request.

use axum::response::Response;

use super::attributes::FormAttributes;
use super::mixin::FormMixin;
use super::request::FormRequest;
use crate::error::Error;
use crate::forms::{Form, FormInstance, FormStateFrom, StateOf};
use crate::generic::template::{Part, ProvidesTemplates, TemplateRequest};
use crate::view::View;

/// The form as it is before it is shown, or takes what was posted.
pub(in crate::generic) async fn unbound<V: FormMixin>(
    view: &V,
    attributes: &FormAttributes,
    mut form: FormInstance<V::Form>,
) -> Result<FormInstance<V::Form>, Error> {
    if let Some(prefix) = view.prefix(attributes.prefix.clone()) {
        form = form.prefix(prefix);
    }
    form = form.initial(&view.initial().await?);
    view.form(&mut form).await?;
    Ok(form)
}

/// The form with what was posted.
pub(in crate::generic) async fn posted<V: FormMixin>(
    view: &V,
    attributes: &FormAttributes,
    form: FormInstance<V::Form>,
    request: &mut FormRequest<V::State>,
) -> Result<FormInstance<V::Form>, Error> {
    let mut form = unbound(view, attributes, form).await?;
    let data = request.data().await?;
    form.bind(data, &state_of::<V>(&request.state)).await?;
    Ok(form)
}

/// The form fetches what its page shows; the page is made of the request that is returned.
pub(in crate::generic) async fn load<V: FormMixin + View<State: ProvidesTemplates>>(
    form: &mut FormInstance<V::Form>,
    request: FormRequest<V::State>,
) -> Result<TemplateRequest, Error> {
    form.load(&state_of::<V>(&request.state)).await?;
    TemplateRequest::from_parts::<V>(request.parts, &request.state)
}

/// Answers with the page that shows the form again.
pub(in crate::generic) async fn refuse<V: FormMixin>(
    view: &V,
    attributes: &FormAttributes,
    part: &Part,
    form: &FormInstance<V::Form>,
    mut page: Response,
) -> Result<Response, Error> {
    *page.status_mut() = part.invalid_status(attributes.invalid_status);
    view.form_invalid(form, page).await
}

fn state_of<V: FormMixin>(state: &V::State) -> StateOf<V::Form> {
    <V::Form as Form>::State::from_state(state)
}
