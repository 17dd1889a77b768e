//! The form of a view.

use std::borrow::Cow;

use axum::response::Response;
use cbv_macros::base;

use crate::error::Error;
use crate::forms::{Form, FormInstance, FormStateFrom, Partial};
use crate::view::View;

/// A view with a form: Django's `FormMixin`. [`FormView`](super::FormView) and the views that change
/// objects stand on it.
#[base(crate = crate)]
pub trait FormMixin: View {
    /// The form: Django's `form_class`.
    type Form: Form<State: FormStateFrom<Self::State>>;

    /// What fields show before somebody fills them in: Django's `get_initial`. It comes over what the
    /// form itself says, and over the object that is changed.
    async fn initial(&self) -> Result<Partial<Self::Form>, Error> {
        Ok(Partial::<Self::Form>::default())
    }

    /// The prefix of the form: Django's `get_prefix`. `configured` is the attribute `prefix`.
    fn prefix(&self, configured: Option<Cow<'static, str>>) -> Option<Cow<'static, str>> {
        configured
    }

    /// Changes the form for this request, before it is shown or takes what was posted: Django's
    /// `get_form`. What is hidden, disabled or taken out of the choices here cannot be posted.
    async fn form(&self, form: &mut FormInstance<Self::Form>) -> Result<(), Error> {
        let _ = form;
        Ok(())
    }

    /// Answers a form with errors: Django's `form_invalid`. `response` is the page that shows it
    /// again.
    async fn form_invalid(
        &self,
        form: &FormInstance<Self::Form>,
        response: Response,
    ) -> Result<Response, Error> {
        let _ = form;
        Ok(response)
    }
}
