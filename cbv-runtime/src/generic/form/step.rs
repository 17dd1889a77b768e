//! From the form of a view to the one of a request.

use crate::error::Error;
use crate::forms::{Form, FormData, FormInstance, FormStateFrom, StateOf};

use super::attributes::FormAttributes;
use super::mixin::FormMixin;

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

/// The form takes what was posted.
pub(in crate::generic) async fn bind<V: FormMixin>(
    form: &mut FormInstance<V::Form>,
    data: FormData,
    state: &V::State,
) -> Result<(), Error> {
    form.bind(data, &state_of::<V>(state)).await
}

/// The form fetches what it needs to be shown.
pub(in crate::generic) async fn load<V: FormMixin>(
    form: &mut FormInstance<V::Form>,
    state: &V::State,
) -> Result<(), Error> {
    form.load(&state_of::<V>(state)).await
}

fn state_of<V: FormMixin>(state: &V::State) -> StateOf<V::Form> {
    <V::Form as Form>::State::from_state(state)
}
