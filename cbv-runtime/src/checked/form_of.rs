//! The form of a view for the rows of a model.

use crate::forms::ModelForm;

/// A form whose rows are those of the model: asserted on the form.
pub fn form_of<F: FormOf<M>, M>() {}

/// A form for the rows of a model.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no form for `{M}`",
    label = "write `#[form(model = ..)]` on `{Self}` with the entity of the view's `model`"
)]
pub trait FormOf<M> {}

#[diagnostic::do_not_recommend]
impl<F: ModelForm<Model = M>, M> FormOf<M> for F {}
