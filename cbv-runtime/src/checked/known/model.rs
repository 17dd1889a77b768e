//! Models, their forms, and what saves their rows.

use crate::forms::{ModelFields, ModelForm};
use crate::generic::ProvidesDatabase;

/// Forms know the fields of the model.
#[must_use]
pub const fn has_fields<M: ModelFields>() -> bool {
    true
}

/// It is a form of a model.
#[must_use]
pub const fn is_model_form<F: ModelForm>() -> bool {
    true
}

/// It is a form of this model.
#[must_use]
pub const fn is_form_of<F: FormOf<M>, M>() -> bool {
    true
}

/// A form for the rows of a model.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no form for `{M}`",
    label = "write `#[form(model = ..)]` on `{Self}` with the entity of the view's `model`"
)]
pub trait FormOf<M> {}

#[diagnostic::do_not_recommend]
impl<F: ModelForm<Model = M>, M> FormOf<M> for F {}

/// The state has a database.
#[must_use]
pub const fn has_database<S: ProvidesDatabase>() -> bool {
    true
}
