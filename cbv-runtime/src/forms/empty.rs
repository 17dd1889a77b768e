//! A form without fields.

use super::cleaning::Cleaning;
use super::definition::FormDefinition;
use super::form::{Form, StateOf};
use super::initial::InitialValues;
use super::state::NoState;
use crate::templates::shape::{self, Shape};

/// A form without fields, which is always valid: that of a view that deletes a row, as Django has it.
#[derive(Debug, Clone, Copy, Default)]
pub struct EmptyForm;

impl Form for EmptyForm {
    type Cleaned = Self;
    type Partial = ();
    type State = NoState;
    const __CBV_SHAPE: &'static Shape = shape::EMPTY_FORM;

    fn definition() -> &'static FormDefinition {
        static DEFINITION: std::sync::OnceLock<FormDefinition> = std::sync::OnceLock::new();
        DEFINITION.get_or_init(FormDefinition::default)
    }

    fn initial((): &(), _: &mut InitialValues) {}

    async fn clean(_: &mut Cleaning<'_>, (): &StateOf<Self>) {}

    fn complete((): ()) -> Option<Self> {
        Some(Self)
    }

    fn of(_: &Self, _: &mut InitialValues) {}
}
