//! From the form of a view to the one of a request.

use crate::error::Error;
use crate::forms::Form;
use crate::forms::{FormData, FormErrors, FormInstance, FormStateFrom, StateOf, ValidationError};

use super::attributes::FormAttributes;
use super::mixin::FormMixin;

/// The form as it is shown at first. `of` is the value that it changes.
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
pub(in crate::generic) async fn bound<V: FormMixin>(
    form: &mut FormInstance<V::Form>,
    data: FormData,
    state: &V::State,
) {
    let state: StateOf<V::Form> = <V::Form as Form>::State::from_state(state);
    form.bind(data, &state).await;
}

/// The errors of the form that a hook has answered with; other errors go on.
pub(in crate::generic) fn refused(error: Error) -> Result<FormErrors, Error> {
    if let Some(errors) = error.downcast_ref::<FormErrors>() {
        return Ok(errors.clone());
    }
    match error.downcast_ref::<ValidationError>() {
        Some(single) => Ok(single.clone().into()),
        None => Err(error),
    }
}
