//! A form: its fields, and what becomes of them.

use super::cleaning::Cleaning;
use super::definition::FormDefinition;
use super::error::FormErrors;
use super::initial::InitialValues;
use super::loading::Loading;
use super::state::FormState;
use crate::error::Error;
use crate::templates::shape::{self, Shape};

/// A form: Django's `Form`. `#[derive(Form)]` writes it for a struct, whose fields are those of the form.
///
/// What is posted to a [`FormInstance`](super::FormInstance) of it and valid arrives as
/// [`Cleaned`](Self::Cleaned).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no form",
    label = "write `#[derive(Form)]` above the struct"
)]
pub trait Form: Sized + Send + Sync + 'static {
    /// What is valid: the struct itself.
    type Cleaned: Send + Sync + 'static;

    /// Some of the values: of fields that are valid while others may not be, or of those that have an
    /// initial one.
    type Partial: Default + Send + 'static;

    /// What its checks are given: [`WithState`](super::WithState) of a database for those that ask
    /// one, else [`NoState`](super::NoState).
    type State: FormState;

    /// What templates see of it.
    #[doc(hidden)]
    const __CBV_SHAPE: &'static Shape = shape::ANY_FORM;

    /// The fields.
    fn definition() -> &'static FormDefinition;

    /// What a form shows that nobody has filled in.
    fn initial(partial: &Self::Partial, initial: &mut InitialValues);

    /// Fetches what can be chosen from a database, before the form is shown.
    fn load(
        loading: &mut Loading<'_>,
        state: &StateOf<Self>,
    ) -> impl Future<Output = Result<(), Error>> + Send {
        let _ = (loading, state);
        async { Ok(()) }
    }

    /// Collects the values of the fields, and runs the checks of the form (Django's `clean_<field>` and
    /// `clean`).
    fn clean(
        cleaning: &mut Cleaning<'_>,
        state: &StateOf<Self>,
    ) -> impl Future<Output = Self::Partial> + Send;

    /// All values, where none is missing.
    fn complete(partial: Self::Partial) -> Option<Self::Cleaned>;

    /// Checks the values as a whole, where all are valid: the rules that a struct has for garde.
    fn validate(cleaned: &Self::Cleaned, state: &StateOf<Self>) -> FormErrors {
        let _ = (cleaned, state);
        FormErrors::new()
    }

    /// What a form that changes a value shows at first.
    fn of(cleaned: &Self::Cleaned, initial: &mut InitialValues);
}

/// What the checks of a form are given.
pub type StateOf<F> = <<F as Form>::State as FormState>::Value;

/// Some of the values of a form: each of its fields as an `Option`.
///
/// ```
/// # use cbv::forms::{FormErrors, Partial};
/// # use cbv::prelude::*;
/// # #[derive(Form)]
/// # #[form(clean = Self::clean)]
/// # struct Contact { topic: String, email: Option<String> }
/// # impl Contact {
/// fn clean(contact: &mut Partial<Self>) -> Result<(), FormErrors> {
///     if contact.topic.as_deref() == Some("sales") && contact.email == Some(None) {
///         return Err("Sales needs an email address.".into());
///     }
///     Ok(())
/// }
/// # }
/// ```
pub type Partial<F> = <F as Form>::Partial;
